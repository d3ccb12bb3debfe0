/**
 * Label placement along one axis: moves labels that would overlap apart by the least squares and
 * keeps their order, so that a cluster settles round its own mean (pool adjacent violators).
 * Within `low` and `high` as long as everything fits there.
 *
 * @param wanted places in any unit, in any order
 * @param gap least distance between two neighbours, in the same unit
 * @returns places in the order of `wanted`
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const clusters: { sum: number; members: number[] }[] = [];
  const middle = ({ sum, members }: { sum: number; members: number[] }) => {
    const half = ((members.length - 1) * gap) / 2;
    return Math.max(low + half, Math.min(high - half, sum / members.length));
  };
  for (const index of order) {
    let cluster = { sum: at(wanted, index), members: [index] };
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      const room = ((before.members.length + cluster.members.length) * gap) / 2;
      if (middle(cluster) - middle(before) >= room) break;
      clusters.pop();
      cluster = { sum: before.sum + cluster.sum, members: [...before.members, ...cluster.members] };
    }
    clusters.push(cluster);
  }
  const placed: number[] = new Array(wanted.length).fill(low);
  for (const cluster of clusters) {
    const first = middle(cluster) - ((cluster.members.length - 1) * gap) / 2;
    cluster.members.forEach((index, step) => {
      placed[index] = first + step * gap;
    });
  }
  return placed;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
