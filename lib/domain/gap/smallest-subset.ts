interface Weighed {
  readonly points: number;
}

/** 24 members have about 2,000 combinations of three, which take a few milliseconds to search. */
const MAX_FOR_TRIPLES = 24;
/** Beyond this there are more templates than a page could offer, and no pairs are searched. */
const MAX_FOR_PAIRS = 60;

/**
 * The smallest subset that is enough, in the order given: the fewest members, then the fewest
 * points, then the earliest. Exhaustive search up to three members; beyond that a heuristic, greedy
 * selection from the front with backward elimination of what is not needed.
 *
 * @param enough monotonic: must not turn false when a member is added
 * @returns null when all of them are not enough
 */
export function smallestSubset<Member extends Weighed>(
  members: readonly Member[],
  enough: (set: readonly Member[]) => boolean,
): readonly Member[] | null {
  if (!enough(members)) return null;
  const largest = members.length <= MAX_FOR_TRIPLES ? 3 : members.length <= MAX_FOR_PAIRS ? 2 : 1;
  for (let size = 1; size <= largest; size++) {
    let best: readonly Member[] | null = null;
    for (const set of combinations(members, size)) {
      if (best && pointsOf(set) >= pointsOf(best)) continue;
      if (enough(set)) best = set;
    }
    if (best) return best;
  }
  return eliminateBackwards(greedy(members, enough), enough);
}

function greedy<Member>(
  members: readonly Member[],
  enough: (set: readonly Member[]) => boolean,
): readonly Member[] {
  const length = members.findIndex((_, index) => enough(members.slice(0, index + 1)));
  return members.slice(0, length + 1);
}

function eliminateBackwards<Member>(
  set: readonly Member[],
  enough: (set: readonly Member[]) => boolean,
): readonly Member[] {
  return set.toReversed().reduce((kept, member) => {
    const fewer = kept.filter((one) => one !== member);
    return enough(fewer) ? fewer : kept;
  }, set);
}

function* combinations<Member>(
  members: readonly Member[],
  size: number,
  from = 0,
): Generator<readonly Member[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= members.length - size; index++) {
    for (const rest of combinations(members, size - 1, index + 1)) {
      yield [members[index] as Member, ...rest];
    }
  }
}

function pointsOf(set: readonly Weighed[]): number {
  return set.reduce((sum, { points }) => sum + points, 0);
}
