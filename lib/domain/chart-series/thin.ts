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
    const fans = columns.map((column) => openFan(xs, column, start, tolerance));
    let end = start + 1;
    while (end < last && !stays.has(end) && fans.every((reach) => reach(end))) end++;
    start = end;
  }
  return kept;
}

/**
 * Answers, for one position after the other, whether a column's segment from `start` may run on
 * past it to the next one. The slopes that pass all positions so far lie in one range, which each
 * position narrows: so each is looked at once, however long the segment becomes.
 */
function openFan(
  xs: readonly number[],
  { from, values }: Column,
  start: number,
  tolerance: number,
): (inner: number) => boolean {
  const first = values[start - from];
  if (first === undefined) return () => true;
  const x = xs[start] as number;
  const y = roundPoints(first);
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return (inner) => {
    const final = values[inner + 1 - from];
    if (final === undefined) return true;
    const run = (xs[inner] as number) - x;
    const rise = (values[inner - from] as number) - y;
    least = Math.max(least, (rise - tolerance) / run);
    most = Math.min(most, (rise + tolerance) / run);
    const slope = (roundPoints(final) - y) / ((xs[inner + 1] as number) - x);
    return slope > least && slope < most;
  };
}
