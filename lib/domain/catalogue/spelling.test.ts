import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpelling, editDistance, wordWeights } from './spelling';

const words = new Map([
  ['teacher', 50],
  ['teachers', 40],
  ['lawyer', 9],
  ['lawyers', 3],
  ['layer', 1],
  ['programmer', 12],
  ['of', 400],
  ['machine', 30],
]);

describe('correctSpelling', () => {
  it.each([
    ['teecher', 'teacher'],
    ['taecher', 'teacher'],
    ['lawer', 'lawyer'],
    ['progamer', 'programmer'],
    ['Machne teecher', 'machine teacher'],
  ])('corrects %s', (typed, meant) => {
    expect(correctSpelling(typed, words)).toBe(meant);
  });

  it('leaves alone a word that is known, begins a known one, is short, or is near to none', () => {
    for (const search of ['Teacher', 'teach', 'progr', 'ov', 'uber', 'zzzzzz', '15-2051', '']) {
      expect(correctSpelling(search, words)).toBe(search);
    }
  });

  it('changes no search of known words, however they are put together', () => {
    const known = fc.array(fc.constantFrom(...words.keys())).map((list) => list.join(' '));
    fc.assert(
      fc.property(known, (search) => {
        expect(correctSpelling(search, words)).toBe(search);
      }),
    );
  });
});

describe('the nearest word', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', 'A'),
    minLength: 5,
    maxLength: 9,
  });
  const nearest = (typed: string, known: readonly string[]) => {
    const most = typed.length >= 8 ? 2 : 1;
    const distances = known.map((one) => editDistance(typed, one, most));
    return known[distances.indexOf(Math.min(most, ...distances))];
  };

  it('is the one by edit distance, whatever is skipped on the way (trust 24)', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), (one, list) => {
        const typed = one.toLowerCase();
        const known = [...new Set(list.map((other) => other.toLowerCase()))];
        fc.pre(!known.some((other) => other.startsWith(typed)));
        const all = new Map(known.map((other) => [other, 1]));
        expect(correctSpelling(typed, all)).toBe(nearest(typed, known) ?? typed);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is 0 for the same word only, and symmetric', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it('counts 1 for one edit of each kind', () => {
    const slips = ['keper', 'keeepr', 'kceper', 'ekeper'];
    expect(slips.map((typed) => editDistance(typed, 'keeper', 3))).toEqual([1, 1, 1, 1]);
    expect(editDistance('keepre', 'keeper', 3)).toBe(1);
    expect(editDistance('keeper', 'lighthouse', 2)).toBe(3);
  });
});

describe('wordWeights', () => {
  const weights = (search: string) => Object.fromEntries(wordWeights(search, words));

  it('weighs a word the more, the fewer titles have it', () => {
    const { teacher, layer } = weights('layer teacher');
    expect(layer).toBeGreaterThan(teacher ?? Infinity);
  });

  it('gives little to a word that no title has, and nothing to a short one', () => {
    const { zebra, teacher, ...others } = weights('zebra teacher of it');
    expect(zebra).toBe(1);
    expect(teacher).toBeGreaterThan(1);
    expect(others).toEqual({});
    expect(wordWeights('zebra', new Map()).get('zebra')).toBe(1);
  });
});
