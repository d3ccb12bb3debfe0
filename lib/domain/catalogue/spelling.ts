/** Letters of the shortest word to correct: shorter ones have too many neighbours. */
const SHORTEST = 5;

/** Word frequencies: lower-case words with the number of their occurrences. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * Edit distance between two words: Damerau–Levenshtein in its restricted form, optimal string
 * alignment. Insertions, deletions, substitutions and transpositions of neighbours count 1 each.
 *
 * @param most stops beyond this distance and returns `most + 1`
 */
export function editDistance(a: string, b: string, most: number): number {
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
 * Spelling correction of a search by edit distance and word frequency. A word of five letters or
 * more that is neither a word of a title nor the beginning of one becomes the nearest known word
 * within distance 1 (2 from eight letters on); the most frequent wins a tie. Other words are
 * unchanged.
 */
export function correctSpelling(search: string, words: WordCounts): string {
  return search.replace(/\p{L}+/gu, (typed) => {
    const word = typed.toLowerCase();
    if (word.length < SHORTEST || words.has(word)) return typed;
    let best = { word: typed, distance: word.length >= 8 ? 2 : 1, count: -1 };
    const letters = lettersOf(word);
    for (const [known, count] of words) {
      if (known.startsWith(word)) return typed;
      if (leastDistance(letters, lettersOf(known)) > best.distance) continue;
      const distance = editDistance(word, known, best.distance);
      const nearer = distance < best.distance || best.count < 0;
      if (distance <= best.distance && (nearer || count > best.count)) {
        best = { word: known, distance, count };
      }
    }
    return best.word;
  });
}

/** The letters that a word has, as a set of bits; letters 32 apart share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/**
 * Lower bound of the edit distance, which spares it for nearly every word: an edit takes one letter
 * out of the set and puts one into it at the most.
 */
function leastDistance(letters: number, others: number): number {
  let count = 0;
  for (let bits = letters ^ others; bits !== 0; bits &= bits - 1) count += 1;
  return count / 2;
}

/** Letters of the shortest word to weigh: shorter ones are stop words. */
const SHORTEST_WEIGHED = 3;

/**
 * Term weights by inverse document frequency: the rarer a word of a search, the more it weighs,
 * since a title with the rarer of two words is the better match. A word that no title has weighs 1.
 */
export function wordWeights(search: string, words: WordCounts): Map<string, number> {
  const most = Math.max(1, ...words.values());
  const terms = search.split(' ').filter((word) => word.length >= SHORTEST_WEIGHED);
  return new Map(
    terms.map((word) => {
      const count = words.get(word);
      return [word, count ? 1 + Math.log(most / count) : 1];
    }),
  );
}
