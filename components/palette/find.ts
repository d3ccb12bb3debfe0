import { type KeyOption, matchSorter, rankings } from 'match-sorter';

/**
 * Fuzzy search: the whole text first, then each of its words in any order. Equal matches keep their
 * order.
 */
export function find<Item>(
  items: readonly Item[],
  text: string,
  keys: readonly KeyOption<Item>[],
): Item[] {
  const wanted = text.trim();
  if (wanted === '') return [...items];
  const places = new Map(items.map((item, place) => [item, place]));
  const options = {
    keys,
    baseSort: (a: { item: Item }, b: { item: Item }) =>
      (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0),
  };
  const whole = matchSorter(items, wanted, options);
  const words = wanted.split(/\s+/);
  if (words.length === 1) return whole;
  const inAnyOrder = words.reduceRight<Item[]>(
    (left, word) => matchSorter(left, word, { ...options, threshold: rankings.CONTAINS }),
    [...items],
  );
  return [...new Set([...whole, ...inAnyOrder])];
}
