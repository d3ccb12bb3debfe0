import type { PaceExplanation, PaceRow } from '@/lib/domain/explain';
import { largestRemainder } from '@/lib/format/explain/tenths';

/** A number as it is shown: a whole number of hundredths. */
type Hundredths = number;

export interface PaceQuarter {
  readonly row: PaceRow;
  readonly planned: Hundredths;
  /** These as they count: times the quarter's weight. */
  readonly open: Hundredths;
  readonly achieved: Hundredths;
  readonly quarters: Hundredths;
}

/** The quarters as they are shown: the columns of those that count add up. */
export interface PaceQuarters {
  readonly rows: readonly PaceQuarter[];
  readonly planned: Hundredths;
  readonly open: Hundredths;
  readonly achieved: Hundredths;
  readonly quarters: Hundredths;
}

export function paceQuarters({ rows, sums }: PaceExplanation): PaceQuarters {
  const counted = rows.filter(({ index }) => index !== null);
  const planned = columnOf(rows, ({ planned: points }) => points, sums.planned);
  const open = columnOf(counted, (row) => row.weight * row.open, sums.open);
  const achieved = columnOf(counted, (row) => row.weight * row.achieved, sums.achieved);
  const quarters = columnOf(counted, (row) => row.weight * row.openQuarters, sums.openQuarters);
  return {
    planned: planned.total,
    open: open.total,
    achieved: achieved.total,
    quarters: quarters.total,
    rows: rows.map((row) => ({
      row,
      planned: planned.shown.get(row) ?? 0,
      open: open.shown.get(row) ?? 0,
      achieved: achieved.shown.get(row) ?? hundredthsOf(row.achieved),
      quarters: quarters.shown.get(row) ?? 0,
    })),
  };
}

function columnOf(rows: readonly PaceRow[], read: (row: PaceRow) => number, sum: number) {
  const total = hundredthsOf(sum);
  // largestRemainder counts in tenths: given ten times as much, it returns hundredths.
  const parts = largestRemainder(
    rows.map((row) => 10 * read(row)),
    total,
  );
  return { total, shown: new Map(rows.map((row, index) => [row, parts[index] ?? 0])) };
}

export function hundredthsOf(value: number): Hundredths {
  return Math.round(100 * value);
}
