import type { z } from 'zod';
import { isCivilDate } from '@/lib/domain/calendar';
import { own } from '@/lib/domain/own';
import { repeatsIn } from '../repeats';

type Report = (path: PropertyKey[], message: string) => void;

/** A short file can have millions of faults. */
const MOST_FAULTS = 1_000;

/**
 * Reports faults between parts of a plan file. The file may have other faults, so nothing about its
 * shape is taken for granted.
 */
export function checkAcrossPlan(file: unknown, context: z.RefinementCtx): void {
  let faults = 0;
  const report: Report = (path, message) => {
    faults += 1;
    if (faults <= MOST_FAULTS) context.addIssue({ code: 'custom', path, message });
  };
  const startedOn = at(at(file, 'plan'), 'startedOn');
  const strategies = listAt(file, 'strategies');
  reportRepeats(strategies, 'key', ['strategies'], report);
  for (const [index, strategy] of strategies.entries()) {
    const path = ['strategies', index, 'goals'];
    const goals = listAt(strategy, 'goals');
    reportRepeats(goals, 'id', path, report);
    for (const [position, goal] of goals.entries()) {
      checkGoal(goal, startedOn, [...path, position], report);
    }
  }
}

function checkGoal(goal: unknown, startedOn: unknown, path: PropertyKey[], report: Report): void {
  if (notBefore(at(goal, 'startOn'), at(goal, 'dueOn'))) {
    report([...path, 'dueOn'], `must be later than startOn, which is ${at(goal, 'startOn')}`);
  }
  const target = at(goal, 'target');
  if (typeof target === 'number' && target === at(goal, 'baseline')) {
    report([...path, 'target'], 'must differ from the baseline');
  }
  const entries = listAt(goal, 'entries');
  const replaced = new Set<unknown>(entries.map((entry) => at(entry, 'replaces') ?? null));
  for (const [index, entry] of entries.entries()) {
    // One that was corrected or removed may be from before a first day that was moved since.
    if (replaced.has(at(entry, 'id')) || listAt(entry, 'marks').at(-1) === 'removed') continue;
    const occurredOn = at(entry, 'occurredOn');
    if (occurredOn !== startedOn && notBefore(startedOn, occurredOn)) {
      report(
        [...path, 'entries', index, 'occurredOn'],
        `must not be before the plan's startedOn, which is ${startedOn}`,
      );
    }
  }
}

function reportRepeats(
  list: readonly unknown[],
  field: string,
  path: PropertyKey[],
  report: Report,
): void {
  const values = list.map((item) => at(item, field));
  for (const index of repeatsIn(values)) {
    report([...path, index, field], `is the ${field} of an earlier one as well`);
  }
}

/** Whether both are real dates and the first is the second or later. */
function notBefore(first: unknown, second: unknown): boolean {
  return isDate(first) && isDate(second) && first >= second;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && isCivilDate(value);
}

function at(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? own(value as Record<string, unknown>, field)
    : undefined;
}

function listAt(value: unknown, field: string): unknown[] {
  const list = at(value, field);
  return Array.isArray(list) ? list : [];
}
