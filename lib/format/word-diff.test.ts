import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphDiff, type Words, wordDiff } from './word-diff';

const side = (words: readonly Words[], without: Words['kind']) =>
  words
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const text = fc
  .array(fc.constantFrom('the', 'river', 'rises', 'by', 'night,', 'slowly.', 'naïve', '“bridge”'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '));

describe('wordDiff', () => {
  it('marks the removed and the added words', () => {
    expect(wordDiff('The river rises.', 'The lake rises.')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'removed', text: 'river' },
      { kind: 'added', text: 'lake' },
      { kind: 'same', text: ' rises.' },
    ]);
  });

  it('holds both texts whole', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const words = wordDiff(from, to);
        expect([side(words, 'added'), side(words, 'removed')]).toEqual([from, to]);
      }),
    );
  });
});

describe('paragraphDiff', () => {
  it('leaves paragraphs after an added one unmarked', () => {
    expect(paragraphDiff(['One.', 'Two.'], ['New.', 'One.', 'Two.'])).toEqual([
      [{ kind: 'added', text: 'New.' }],
      [{ kind: 'same', text: 'One.' }],
      [{ kind: 'same', text: 'Two.' }],
    ]);
  });

  it('holds both lists whole and in order', () => {
    const paragraphs = fc.array(text, { maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (from, to) => {
        const diff = paragraphDiff(from, to);
        const read = (without: Words['kind']) =>
          diff.map((words) => side(words, without)).filter((one) => one !== '');
        expect([read('added'), read('removed')]).toEqual([from, to]);
      }),
    );
  });
});
