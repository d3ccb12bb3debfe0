import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrected, slipsBetween, wordWeights } from './spelling';

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

describe('corrected', () => {
  it.each([
    ['teecher', 'teacher'],
    ['taecher', 'teacher'],
    ['lawer', 'lawyer'],
    ['progamer', 'programmer'],
    ['Machne teecher', 'machine teacher'],
  ])('puts %s right', (typed, meant) => {
    expect(corrected(typed, words)).toBe(meant);
  });

  it('leaves alone what is a word, begins one, is short, or is near to none', () => {
    for (const search of ['Teacher', 'teach', 'progr', 'ov', 'uber', 'zzzzzz', '15-2051', '']) {
      expect(corrected(search, words)).toBe(search);
    }
  });

  it('changes no search of known words, however they are put together', () => {
    const known = fc.array(fc.constantFrom(...words.keys())).map((list) => list.join(' '));
    fc.assert(
      fc.property(known, (search) => {
        expect(corrected(search, words)).toBe(search);
      }),
    );
  });
});

describe('slipsBetween', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is nothing for the same word only, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 9)).toBe(slipsBetween(b, a, 9));
        expect(slipsBetween(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it('counts one for one slip of each kind', () => {
    const slips = ['keper', 'keeepr', 'kceper', 'ekeper'];
    expect(slips.map((typed) => slipsBetween(typed, 'keeper', 3))).toEqual([1, 1, 1, 1]);
    expect(slipsBetween('keepre', 'keeper', 3)).toBe(1);
    expect(slipsBetween('keeper', 'lighthouse', 2)).toBe(3);
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
