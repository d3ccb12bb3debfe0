import type { PaceExplanation, PaceRow } from '@/lib/domain/explain';
import { largestRemainder } from '@/lib/format/explain/tenths';

/** A number as it is shown: a whole number of hundredths. */
type Hundredths = number;

export interface PaceQuarter {
  readonly row: PaceRow;
  /** As it counts: times the quarter's weight. */
  readonly open: Hundredths;
  readonly achieved: Hundredths;
  readonly quarters: Hundredths;
}

/** The quarters as they are shown: the columns of those that count add up. */
export interface PaceQuarters {
  readonly rows: readonly PaceQuarter[];
  readonly open: Hundredths;
  readonly achieved: Hundredths;
  readonly quarters: Hundredths;
}

export function paceQuarters({ rows, sums }: PaceExplanation): PaceQuarters {
  const counted = rows.filter(({ index }) => index !== null);
  const columnOf = (read: (row: PaceRow) => number, sum: number) => {
    const total = hundredthsOf(sum);
    const parts = counted.map((row) => 10 * row.weight * read(row));
    const shown = largestRemainder(parts, total);
    return { total, by: new Map(counted.map((row, index) => [row, shown[index] ?? 0])) };
  };
  const open = columnOf((row) => row.open, sums.open);
  const achieved = columnOf((row) => row.achieved, sums.achieved);
  const quarters = columnOf((row) => row.openQuarters, sums.openQuarters);
  return {
    open: open.total,
    achieved: achieved.total,
    quarters: quarters.total,
    rows: rows.map((row) => ({
      row,
      open: open.by.get(row) ?? 0,
      achieved: achieved.by.get(row) ?? hundredthsOf(row.achieved),
      quarters: quarters.by.get(row) ?? 0,
    })),
  };
}

export function hundredthsOf(value: number): Hundredths {
  return Math.round(100 * value);
}
