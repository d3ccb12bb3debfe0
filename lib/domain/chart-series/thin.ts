/** A column of numbers that stands from the first shared position on, or ends at the last one. */
export interface Column {
  /** The position of the column's first value among the shared ones. */
  readonly from: number;
  readonly values: readonly number[];
}

/** Points by which a straight segment may differ from what the model computed. */
export const THINNING_TOLERANCE = 0.01;

/**
 * Rounded to a hundredth of a point, which is far below what a pixel shows. Rounding twice must not
 * tip a whole point: 47.496 becomes 47.49, since the page shows 47 for it everywhere else.
 */
export function roundPoints(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Math.round(rounded) === Math.round(value) ? rounded : rounded - 0.01;
}

/**
 * The positions to keep so that straight segments between the rounded values that stay pass every
 * column's full values by less than the tolerance. Nothing is smoothed: what stays is the model's.
 *
 * @param xs increasing positions in time, shared by all columns
 * @param pinned positions that stay whatever their neighbours say
 * @param tolerance points; a drawing a few pixels high can do with more
 */
export function thin(
  xs: readonly number[],
  columns: readonly Column[],
  pinned: readonly number[] = [],
  tolerance: number = THINNING_TOLERANCE,
): number[] {
  const last = xs.length - 1;
  // A column that begins or ends on the way must not lose its end.
  const ends = columns.flatMap(({ from, values }) =>
    values.length > 0 ? [from, from + values.length - 1] : [],
  );
  const stays = new Set([0, last, ...pinned, ...ends]);
  const kept: number[] = [];
  for (let start = 0; start <= last; ) {
    kept.push(start);
    let end = start + 1;
    while (end < last && !stays.has(end) && isStraight(xs, columns, start, end + 1, tolerance))
      end++;
    start = end;
  }
  return kept;
}

function isStraight(
  xs: readonly number[],
  columns: readonly Column[],
  start: number,
  end: number,
  tolerance: number,
): boolean {
  const span = (xs[end] as number) - (xs[start] as number);
  return columns.every(({ from, values }) => {
    const first = values[start - from];
    const final = values[end - from];
    if (first === undefined || final === undefined) return true;
    const a = roundPoints(first);
    const slope = (roundPoints(final) - a) / span;
    for (let i = start + 1; i < end; i++) {
      const onLine = a + slope * ((xs[i] as number) - (xs[start] as number));
      if (Math.abs(onLine - (values[i - from] as number)) >= tolerance) return false;
    }
    return true;
  });
}
