/** A column of numbers that begins at the first shared position, or ends at the last one. */
export interface Column {
  /** The position of the column's first value among the shared ones. */
  readonly from: number;
  readonly values: readonly number[];
}

/** Points by which a straight segment may differ from what the model computed. */
export const SIMPLIFICATION_TOLERANCE = 0.01;

/**
 * Rounds to a hundredth of a point, far below what a pixel shows, without changing the whole point
 * by double rounding: 47.496 becomes 47.49, since pages show it as 47 everywhere else.
 */
export function roundPoints(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Math.round(rounded) === Math.round(value) ? rounded : rounded - 0.01;
}

/**
 * Line simplification of several columns at once, with a bounded vertical error: the positions to
 * keep so that straight segments between the kept, rounded values are within the tolerance of every
 * column's full values. Nothing is smoothed: the values kept are the model's own.
 *
 * Sleeve fitting: one pass from left to right, in linear time, in which each segment runs on for as
 * long as a cone of slopes allows. Unlike Ramer–Douglas–Peucker it never looks at a point twice.
 *
 * Source: Z. Zhao and A. Saalfeld, "Linear-time sleeve-fitting polyline simplification algorithms",
 * Proceedings of AutoCarto 13, 1997.
 *
 * @param xs increasing positions in time, shared by all columns
 * @param pinned positions to keep whatever the columns say
 * @param tolerance points; a drawing a few pixels high can do with more
 * @returns indexes of `xs`, ascending, the first and the last among them
 */
export function simplifyLines(
  xs: readonly number[],
  columns: readonly Column[],
  pinned: readonly number[] = [],
  tolerance: number = SIMPLIFICATION_TOLERANCE,
): number[] {
  const last = xs.length - 1;
  // A column that begins or ends within the series keeps its first and last position.
  const ends = columns.flatMap(({ from, values }) =>
    values.length > 0 ? [from, from + values.length - 1] : [],
  );
  const stays = new Set([0, last, ...pinned, ...ends]);
  const kept: number[] = [];
  for (let start = 0; start <= last; ) {
    kept.push(start);
    const cones = columns.map((column) => slopeCone(xs, column, start, tolerance));
    let end = start + 1;
    while (end < last && !stays.has(end) && cones.every((reaches) => reaches(end))) end++;
    start = end;
  }
  return kept;
}

/**
 * The cone of slopes from `start` that pass all positions so far, which each position narrows.
 * Called for one position after another, it returns whether the segment may extend past it to the
 * next.
 */
function slopeCone(
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
