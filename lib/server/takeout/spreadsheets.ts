import { countingEntries } from '@/lib/domain/progress';
import type { ReviewAnswers } from '@/lib/domain/review';
import { toCsv } from '@/lib/format/csv';
import type { EntryContent, PlanContent } from '@/lib/schemas/takeout/plan-content';

/** One of the archive's CSV files: its first row, and the rows that a plan adds. */
export interface Spreadsheet {
  readonly name: string;
  readonly heading: string;
  readonly rows: (content: PlanContent) => string;
}

const goals: Spreadsheet = {
  name: 'goals.csv',
  heading: toCsv([
    [
      ...['plan', 'strategy', 'goal', 'start', 'due', 'dropped', 'unit'],
      ...['baseline', 'target', 'latest value', 'points', 'notes'],
    ],
  ]),
  rows: ({ plan, strategies }) =>
    toCsv(
      strategies.flatMap((strategy) =>
        strategy.goals.map((goal) => [
          ...[plan.title, strategy.title, goal.title, goal.startOn, goal.dueOn, goal.droppedOn],
          ...[goal.unit, goal.baseline, goal.target],
          latestValue(goal.entries),
          ...[goal.points, goal.notes],
        ]),
      ),
    ),
};

/** The entries that count. Its first six columns are those that the import of a log reads. */
const log: Spreadsheet = {
  name: 'log.csv',
  heading: toCsv([['date', 'goal', 'value', 'unit', 'note', 'link', 'plan', 'strategy']]),
  rows: ({ plan, strategies }) =>
    toCsv(
      strategies
        .flatMap((strategy) =>
          strategy.goals.flatMap((goal) =>
            countingEntries(goal.entries).map((entry) => ({ strategy, goal, entry })),
          ),
        )
        .toSorted((a, b) => a.entry.id - b.entry.id)
        .map(({ strategy, goal, entry }) => [
          ...[entry.occurredOn, goal.title, entry.value, goal.unit],
          ...[entry.note ?? '', entry.link ?? '', plan.title, strategy.title],
        ]),
    ),
};

/** Readiness and what was required are of the day on which the review was taken; a draft has none. */
const reviews: Spreadsheet = {
  name: 'reviews.csv',
  heading: toCsv([
    [
      'plan',
      'period',
      'kind',
      'taken',
      'readiness',
      'required',
      'next',
      'done',
      'slipped',
      'change',
    ],
  ]),
  rows: ({ plan, reviews: all }) =>
    toCsv(
      all.map(({ period, kind, snapshot, answers }) => {
        const { next = '', done = '', slipped = '', change = '' }: ReviewAnswers = answers;
        const past = (snapshot?.lines.logged.length ?? 0) - 1;
        return [
          ...[plan.title, period, kind, snapshot?.asOf ?? null],
          snapshot?.lines.logged[past] ?? null,
          snapshot?.lines.required[past] ?? null,
          ...[next, done, slipped, change],
        ];
      }),
    ),
};

export const SPREADSHEETS: readonly Spreadsheet[] = [goals, log, reviews];

/** Of the entries that count, the value of the latest; of one day, the last one. */
function latestValue(entries: readonly EntryContent[]): number | null {
  const [first, ...others] = countingEntries(entries);
  return (
    others.reduce((a, b) => (b.occurredOn >= (a?.occurredOn ?? '') ? b : a), first)?.value ?? null
  );
}
