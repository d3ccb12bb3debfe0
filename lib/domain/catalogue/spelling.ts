/** Short words have too many neighbours to guess among. */
const SHORTEST = 5;

/** Words in small letters, with how often they occur. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * How many single slips lie between two words: a letter left out, put in, changed, or two that
 * follow each other swapped (optimal string alignment). Gives up beyond `most`, with `most + 1`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/**
 * A search with each word that no title has, nor begins with, put right where a known word is
 * near: one slip away, two for a word of eight letters or more. Unchanged where there is none.
 */
export function corrected(search: string, words: WordCounts): string {
  return search.replace(/\p{L}+/gu, (typed) => {
    const word = typed.toLowerCase();
    if (word.length < SHORTEST || words.has(word)) return typed;
    let best = { word: typed, slips: word.length >= 8 ? 2 : 1, count: -1 };
    for (const [known, count] of words) {
      if (known.startsWith(word)) return typed;
      const slips = slipsBetween(word, known, best.slips);
      const nearer = slips < best.slips || best.count < 0;
      if (slips <= best.slips && (nearer || count > best.count))
        best = { word: known, slips, count };
    }
    return best.word;
  });
}

/** Words that say nothing by themselves are too short for this. */
const SHORTEST_WEIGHED = 3;

/**
 * How much each word of a search tells: the rarer the more, since a title that has the rare word of
 * two is nearer to what is meant. One that no title has tells little.
 */
export function wordWeights(search: string, words: WordCounts): Map<string, number> {
  const most = Math.max(1, ...words.values());
  const told = search.split(' ').filter((word) => word.length >= SHORTEST_WEIGHED);
  return new Map(
    told.map((word) => {
      const count = words.get(word);
      return [word, count ? 1 + Math.log(most / count) : 1];
    }),
  );
}
