/**
 * Moves what would overlap apart along one axis, as little as can be, and keeps its order: a crowd
 * settles round its own middle. Within `low` and `high` as long as everything fits there.
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
  const crowds: { sum: number; members: number[] }[] = [];
  const middle = ({ sum, members }: { sum: number; members: number[] }) => {
    const half = ((members.length - 1) * gap) / 2;
    return Math.max(low + half, Math.min(high - half, sum / members.length));
  };
  for (const index of order) {
    let crowd = { sum: at(wanted, index), members: [index] };
    for (let before = crowds.at(-1); before; before = crowds.at(-1)) {
      const room = ((before.members.length + crowd.members.length) * gap) / 2;
      if (middle(crowd) - middle(before) >= room) break;
      crowds.pop();
      crowd = { sum: before.sum + crowd.sum, members: [...before.members, ...crowd.members] };
    }
    crowds.push(crowd);
  }
  const placed: number[] = new Array(wanted.length).fill(low);
  for (const crowd of crowds) {
    const first = middle(crowd) - ((crowd.members.length - 1) * gap) / 2;
    crowd.members.forEach((index, step) => {
      placed[index] = first + step * gap;
    });
  }
  return placed;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
