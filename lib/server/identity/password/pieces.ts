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

/** The pieces of `text` that cost least, in order. */
export function cheapestPieces(
  text: string,
  { ranks, keyboards }: Known,
  own: ReadonlySet<string>,
): Piece[] {
  const signs = [...text];
  const best: (Piece & { total: number })[] = [];
  const before = (at: number) => best[at - 1]?.total ?? 0;
  const offer = (from: number, to: number, kind: Kind, cost: number) => {
    const total = before(from) + cost;
    if (total < (best[to - 1]?.total ?? Number.POSITIVE_INFINITY)) {
      best[to - 1] = { kind, length: to - from, cost, total };
    }
  };
  for (let from = 0; from < signs.length; from += 1) {
    offer(from, from + 1, 'other', signCost(signs[from] ?? ''));
    const longest = Math.min(LONGEST_WORD, signs.length - from);
    for (let length = SHORTEST_WORD; length <= longest; length += 1) {
      const word = signs.slice(from, from + length).join('');
      const rank = ranks.get(word);
      if (rank) offer(from, from + length, 'listed', Math.log10(rank + 10));
      if (/^(19|20)\d\d$/.test(word)) offer(from, from + length, 'other', 2);
    }
    for (const word of own) {
      const length = [...word].length;
      const found = signs.slice(from, from + length).join('') === word;
      if (found) offer(from, from + length, 'own', 0.5);
    }
    for (let period = 1; period <= from; period += 1) {
      const end = repeatedUntil(signs, from, period);
      if (end - from >= period) offer(from, end, 'repeat', 0.3 + Math.log10(end - from) / 2);
    }
    const ordered = orderedUntil(signs, from);
    if (ordered - from >= 3) offer(from, ordered, 'row', 1.2);
    for (const keyboard of keyboards) walk(signs, from, keyboard, offer);
  }
  const pieces: Piece[] = [];
  for (let at = signs.length; at > 0; ) {
    const { total: _total, ...piece } = best[at - 1] as (typeof best)[number];
    pieces.unshift(piece);
    at -= piece.length;
  }
  return pieces;
}

function signCost(sign: string): number {
  if (/\s/.test(sign)) return 0.3;
  if (/\d/.test(sign)) return 1;
  if (/[a-z]/.test(sign)) return 1.4;
  return sign.length === 1 && sign < '\x7f' ? 1.5 : 2;
}

/** The end of the repetition that began `period` signs before `from`. */
function repeatedUntil(signs: readonly string[], from: number, period: number): number {
  let at = from;
  while (at < signs.length && signs[at] === signs[at - period]) at += 1;
  return at;
}

/** `abcd`, `9876`: one up or one down from sign to sign. */
function orderedUntil(signs: readonly string[], from: number): number {
  const step = (at: number) =>
    (signs[at + 1]?.codePointAt(0) ?? 0) - (signs[at]?.codePointAt(0) ?? 0);
  const first = step(from);
  if (Math.abs(first) !== 1) return from;
  let at = from;
  while (at + 1 < signs.length && step(at) === first) at += 1;
  return at + 1;
}

/** Every walk from key to key beside it, three keys and longer; each turn costs more. */
function walk(
  signs: readonly string[],
  from: number,
  keyboard: ReadonlyMap<string, readonly string[]>,
  offer: (from: number, to: number, kind: Kind, cost: number) => void,
): void {
  let direction = -1;
  let turns = 0;
  for (let at = from; at + 1 < signs.length; at += 1) {
    const next = keyboard.get(signs[at] ?? '')?.indexOf(signs[at + 1] ?? '') ?? -1;
    if (next < 0) return;
    if (next !== direction) turns += 1;
    direction = next;
    if (at + 2 - from >= 3) offer(from, at + 2, 'row', 1.1 + 0.4 * turns);
  }
}
