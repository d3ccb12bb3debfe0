/**
 * Password strength estimation, as zxcvbn does it: the cheapest way to put a password together, as
 * programs that guess try it. Costs are orders of magnitude: a piece of cost 3 is among the first
 * thousand of its kind that are tried.
 */
export type Piece = { kind: Kind; length: number; cost: number };
export type Kind = 'listed' | 'own' | 'repeat' | 'row' | 'other';

export type Known = {
  /** Leaked and common passwords, lower-cased, with their place in the list from 1. */
  ranks: ReadonlyMap<string, number>;
  /** One map for each keyboard layout: from a key's lower-case sign to those beside it. */
  keyboards: readonly ReadonlyMap<string, readonly string[]>[];
};

const LONGEST_WORD = 24;
const SHORTEST_WORD = 3;
/** Signs. A longer text that is typed twice costs what it costs, twice. */
const LONGEST_PERIOD = 64;

/**
 * The pieces of `signs` that cost least, in order (dynamic programming over where pieces end). Linear
 * time: each sign is looked at a bounded number of times, whatever the signs are.
 */
export function cheapestPieces(
  signs: readonly string[],
  { ranks, keyboards }: Known,
  own: ReadonlySet<string>,
): Piece[] {
  const best: (Piece & { total: number })[] = [];
  const before = (at: number) => best[at - 1]?.total ?? 0;
  const offer = (from: number, to: number, kind: Kind, cost: number) => {
    const total = before(from) + cost;
    if (total < (best[to - 1]?.total ?? Number.POSITIVE_INFINITY)) {
      best[to - 1] = { kind, length: to - from, cost, total };
    }
  };
  const ownWords = [...own].map((word) => [...word]);
  const repeated = repetitions(signs);
  const ordered = orderedRuns(signs);
  const walks = keyboards.map((keyboard) => walkAlong(keyboard, signs, before));
  for (let from = 0; from < signs.length; from += 1) {
    offer(from, from + 1, 'other', signCost(signs[from] ?? ''));
    let word = '';
    for (let to = from + 1; to <= Math.min(from + LONGEST_WORD, signs.length); to += 1) {
      word += signs[to - 1];
      if (to - from < SHORTEST_WORD) continue;
      const rank = ranks.get(word);
      if (rank) offer(from, to, 'listed', Math.log10(rank + 10));
      if (to - from === 4 && /^(19|20)\d\d$/.test(word)) offer(from, to, 'other', 2);
    }
    for (const letters of ownWords) {
      const found = letters.every((letter, index) => letter === signs[from + index]);
      if (found) offer(from, from + letters.length, 'own', 0.5);
    }
    for (const [index, length] of repeated[from]?.entries() ?? []) {
      if (length > index) offer(from, from + length, 'repeat', 0.3 + Math.log10(length) / 2);
    }
    const row = ordered[from] ?? 0;
    if (row >= 3) offer(from, from + row, 'row', 1.2);
    for (const next of walks) {
      const walk = next(from);
      if (walk) offer(walk.from, from + 2, 'row', walk.cost);
    }
  }
  const pieces: Piece[] = [];
  for (let at = signs.length; at > 0; ) {
    const { total: _total, ...piece } = best[at - 1] as (typeof best)[number];
    pieces.push(piece);
    at -= piece.length;
  }
  return pieces.reverse();
}

function signCost(sign: string): number {
  if (/\s/.test(sign)) return 0.3;
  if (/\d/.test(sign)) return 1;
  if (/[a-z]/.test(sign)) return 1.4;
  return sign.length === 1 && sign < '\x7f' ? 1.5 : 2;
}

/**
 * For each sign and each period from 1: how many signs from there on are those of a period before.
 */
function repetitions(signs: readonly string[]): number[][] {
  const lengths: number[][] = [];
  for (let from = signs.length - 1; from >= 0; from -= 1) {
    const earlier = signs.slice(Math.max(0, from - LONGEST_PERIOD), from).reverse();
    const sign = signs[from];
    lengths[from] = earlier.map((other, index) =>
      other === sign ? 1 + (lengths[from + 1]?.[index] ?? 0) : 0,
    );
  }
  return lengths;
}

/** For each sign: the length of the run that begins there, as `abcd` or `9876`, or 0. */
function orderedRuns(signs: readonly string[]): number[] {
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0);
  const step = (at: number) => (codes[at + 1] ?? Number.NaN) - (codes[at] ?? 0);
  const lengths: number[] = [];
  for (let from = codes.length - 1; from >= 0; from -= 1) {
    if (Math.abs(step(from)) !== 1) lengths[from] = 0;
    else lengths[from] = step(from) === step(from + 1) ? 1 + (lengths[from + 1] ?? 0) : 2;
  }
  return lengths;
}

/** Keys from `from` on, each beside the one before. */
type Walk = { from: number; cost: number };

/**
 * Follows the keys of one layout. Called for each sign in turn, it gives the cheapest walk of three
 * keys or more to the key after that sign; each turn costs more. Only the cheapest walk that goes in
 * the same direction is kept, so that each step is taken once.
 */
function walkAlong(
  keyboard: Known['keyboards'][number],
  signs: readonly string[],
  before: (at: number) => number,
): (at: number) => Walk | undefined {
  let last: (Walk & { direction: number }) | undefined;
  return (at) => {
    const direction = keyboard.get(signs[at] ?? '')?.indexOf(signs[at + 1] ?? '') ?? -1;
    const longer = last && {
      from: last.from,
      cost: last.cost + (last.direction === direction ? 0 : 0.4),
    };
    if (direction < 0) {
      last = undefined;
      return undefined;
    }
    const fresh = { from: at, cost: 1.5 };
    const total = (walk: Walk) => before(walk.from) + walk.cost;
    const cheapest = longer && total(longer) <= total(fresh) ? longer : fresh;
    last = { ...cheapest, direction };
    return longer;
  };
}
