/** How far a label reaches from its place, in the unit of the places. */
export interface Extent {
  readonly above: number;
  readonly below: number;
}

/**
 * Label placement along one axis: moves labels that would overlap apart by the least squares and
 * keeps their order, so that a cluster settles round its own mean (isotonic regression by pooling
 * adjacent violators). Within `low` and `high` as long as everything fits there.
 *
 * @param wanted places in any unit, in any order
 * @param gap least distance between two neighbours in the same unit, and then `low` and `high` are
 *   bounds of places; or each label's extent, and then they are bounds of its edges
 * @returns places in the order of `wanted`
 */
export function spread(
  wanted: readonly number[],
  gap: number | readonly Extent[],
  low: number,
  high: number,
): number[] {
  const extent = (index: number): Extent =>
    typeof gap === 'number'
      ? { above: gap / 2, below: gap / 2 }
      : (gap[index] ?? { above: 0, below: 0 });
  const edge = typeof gap === 'number' ? gap / 2 : 0;
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  // How far each label is below the first one's upper edge when all of them touch. Less that, places
  // only have to rise.
  const below: number[] = [];
  let used = 0;
  for (const index of order) {
    const { above, below: under } = extent(index);
    below.push(used + above);
    used += above + under;
  }
  const clusters: { sum: number; count: number }[] = [];
  for (const [place, index] of order.entries()) {
    let cluster = { sum: at(wanted, index) - at(below, place), count: 1 };
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      if (before.sum / before.count <= cluster.sum / cluster.count) break;
      clusters.pop();
      cluster = { sum: before.sum + cluster.sum, count: before.count + cluster.count };
    }
    clusters.push(cluster);
  }
  const [least, most] = [low - edge, high + edge - used];
  const levels = clusters.flatMap(({ sum, count }) =>
    new Array<number>(count).fill(Math.max(least, Math.min(most, sum / count))),
  );
  const placed = new Array<number>(wanted.length).fill(low);
  for (const [place, index] of order.entries()) {
    placed[index] = at(levels, place) + at(below, place);
  }
  return placed;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
