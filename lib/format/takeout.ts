import { own } from '@/lib/domain/own';

const STATES: Readonly<Record<string, string>> = {
  new: 'Will be added',
  same: 'You have this plan already; it stays as it is',
  changed: 'Your plan of this name differs, so this one will be added beside it',
};

/** What will become of a plan of a file. */
export function planStateInWords(state: string): string {
  return own(STATES, state) ?? '';
}

/** `3 goals, 1,204 entries`. */
export function planSizeInWords({ goals, entries }: { goals: number; entries: number }): string {
  return `${counted(goals, 'goal', 'goals')}, ${counted(entries, 'entry', 'entries')}`;
}

export function plansInWords(count: number): string {
  return count === 1 ? 'one plan' : `${count} plans`;
}

/** What a plan's file of an older version lacks, and what takes its place. */
export function olderPlanInWords(version: number): string {
  const unanswered = version === 1 ? ' You will be asked which strategies you use now.' : '';
  return `This file is of version ${version}, which has goals, milestones and what counts in the log, but no notes on entries, corrections, scenarios, reviews or decisions.${unanswered} The plan goes on with the current text of its outlook and keeps its own values.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
