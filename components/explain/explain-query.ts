import {
  type CivilDate,
  daysBetween,
  horizonDate,
  isCivilDate,
  nextHorizon,
} from '@/lib/domain/calendar';
import type { Line, Percentile } from '@/lib/domain/explain';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import { gridDates } from '@/lib/domain/readiness/grid';
import { formatDate } from '@/lib/format/dates';
import { LINE_LABELS, PERCENTILE_LABELS } from './labels';

type Value = string | readonly string[] | undefined;

/** An address's parameters, as they came. */
export interface ExplainQuery {
  readonly date?: Value;
  readonly line?: Value;
  readonly strategy?: Value;
  readonly percentile?: Value;
}

/** A number that can be explained, and what had to be changed to get there. */
export interface ExplainQuestion {
  readonly date: CivilDate;
  readonly line: Line;
  readonly percentile: Percentile;
  /** Null for the whole plan. */
  readonly strategyKey: string | null;
  /** A sentence for each parameter that could not be taken as it came. */
  readonly notes: readonly string[];
}

/** Every address leads to a number: a missing or wrong parameter is replaced, with a note. */
export function parseExplainQuery(
  plan: Pick<ReadinessPlan, 'startedOn' | 'strategies'>,
  today: CivilDate,
  query: ExplainQuery,
): ExplainQuestion {
  const notes: string[] = [];
  const asked = readDate(text(query.date), gridDates(plan.startedOn, today), notes);
  const strategyKey = readStrategy(plan, text(query.strategy), notes);
  const percentile = pick(text(query.percentile), PERCENTILE_LABELS) ?? 'p50';
  const next = nextHorizon(today);
  const named = pick(text(query.line), LINE_LABELS);
  if (text(query.line) && !named) {
    notes.push('The chart has no line of that name; this is the one that runs on this date.');
  }
  const date = asked ?? (next && named !== 'logged' ? horizonDate(next) : today);
  const line = named ?? (date > today ? 'projected' : 'logged');
  return { date, percentile, strategyKey, notes, line: running(line, date, today, notes) };
}

/** The other line where this one does not run: the log ends today, and the projection begins. */
function running(line: Line, date: CivilDate, today: CivilDate, notes: string[]): Line {
  if (line === 'logged' && date > today) {
    notes.push('You cannot log for a future day; this is what is projected for it.');
    return 'projected';
  }
  if (line === 'projected' && date < today) {
    notes.push('The projection begins today; this is what was logged by then.');
    return 'logged';
  }
  return line;
}

function readDate(
  asked: string | undefined,
  grid: readonly CivilDate[],
  notes: string[],
): CivilDate | null {
  if (!asked) return null;
  if (!isCivilDate(asked)) {
    notes.push('That is not a date; this is the next one that the chart looks at.');
    return null;
  }
  if (grid.includes(asked)) return asked;
  const away = (date: CivilDate) => Math.abs(daysBetween(asked, date));
  const nearest = grid.reduce((best, date) => (away(date) < away(best) ? date : best));
  notes.push(
    `The chart is worked out for today and for the last day of each month, so this is ${formatDate(nearest)} in place of ${formatDate(asked)}.`,
  );
  return nearest;
}

function readStrategy(
  { strategies }: Pick<ReadinessPlan, 'strategies'>,
  asked: string | undefined,
  notes: string[],
): string | null {
  if (!asked) return null;
  if (strategies.some(({ key }) => key === asked)) return asked;
  notes.push('Your plan has no such strategy; this is the whole plan.');
  return null;
}

function pick<Key extends string>(
  asked: string | undefined,
  from: Readonly<Record<Key, unknown>>,
): Key | undefined {
  return (Object.keys(from) as Key[]).find((key) => key === asked);
}

function text(value: Value): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
