import type { PaceExplanation, PaceRow } from '@/lib/domain/explain';
import { largestRemainder, tenthsOf } from '@/lib/format/explain/tenths';

export interface PaceQuarter {
  readonly row: PaceRow;
  /** In tenths of a point; a row that is left out is not part of the sums. */
  readonly planned: number;
  readonly achieved: number;
}

/** The quarters as they are shown: the columns of those that count add up. */
export interface PaceQuarters {
  readonly rows: readonly PaceQuarter[];
  readonly planned: number;
  readonly achieved: number;
}

export function paceQuarters({ rows, planned, achieved }: PaceExplanation): PaceQuarters {
  const total = { planned: tenthsOf(planned), achieved: tenthsOf(achieved) };
  const column = (read: (row: PaceRow) => number, sum: number) => {
    const counted = rows.filter(({ index }) => index !== null);
    const shown = largestRemainder(counted.map(read), sum);
    return new Map(counted.map((row, index) => [row, shown[index] ?? 0]));
  };
  const plannedIn = column((row) => row.planned, total.planned);
  const achievedIn = column((row) => row.achieved, total.achieved);
  return {
    ...total,
    rows: rows.map((row) => ({
      row,
      planned: plannedIn.get(row) ?? tenthsOf(row.planned),
      achieved: achievedIn.get(row) ?? tenthsOf(row.achieved),
    })),
  };
}
