/** Short words have too many neighbours to guess among. */
const SHORTEST = 4;

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
 *
 * @param words every word of the titles in small letters, with how often it occurs
 */
export function corrected(search: string, words: ReadonlyMap<string, number>): string {
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
