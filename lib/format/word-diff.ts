import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words that both texts have, or only the later (`added`) or the earlier (`removed`). */
export type Words = { kind: 'same' | 'added' | 'removed'; text: string };

/**
 * Word diff of two texts: without the removed runs it is the later, without the added the earlier.
 */
export function wordDiff(from: string, to: string): Words[] {
  return diffWordsWithSpace(from, to).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/**
 * Word diff of two lists of paragraphs. Equal paragraphs are found first, so that one put in
 * between does not make all that follow look changed.
 */
export function paragraphDiff(from: readonly string[], to: readonly string[]): Words[][] {
  const result: Words[][] = [];
  const gone: string[] = [];
  const flush = () => {
    for (const text of gone.splice(0)) result.push([{ kind: 'removed', text }]);
  };
  for (const { value, added, removed } of diffArrays([...from], [...to])) {
    if (removed) gone.push(...value);
    else if (added) {
      for (const text of value) {
        const before = gone.shift();
        result.push(before === undefined ? [{ kind: 'added', text }] : wordDiff(before, text));
      }
      flush();
    } else {
      flush();
      for (const text of value) result.push([{ kind: 'same', text }]);
    }
  }
  flush();
  return result;
}
