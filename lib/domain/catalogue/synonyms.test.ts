import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTitleWords, plainWords } from './synonyms';

describe('plainWords', () => {
  it.each([
    ['  Data -- Scientist. ', 'data scientist'],
    ['ＤＡＴＡ　Scientist', 'data scientist'],
    ['R&D / front-end', 'r d front end'],
    ["nurse's aide", 'nurse s aide'],
    ['Ärztin, мед. сестра', 'ärztin мед сестра'],
    ['%_\\', ''],
  ])('normalises %j to words', (typed, words) => {
    expect(plainWords(typed)).toBe(words);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = plainWords(text);
        expect(plainWords(words)).toBe(words);
      }),
    );
  });
});

describe('inTitleWords', () => {
  it.each([
    ['swe', 'software engineer'],
    ['solicitors', 'lawyer'],
    ['ml engineer', 'machine learning engineer'],
    ['senior it manager', 'information technology manager'],
    ['head of sales', 'manager sales'],
    ['sr sysadmin', 'systems administrator'],
  ])('puts %j in words that titles have', (said, put) => {
    expect(inTitleWords(said)).toBe(put);
  });

  it('replaces no other word and no part of a word', () => {
    for (const words of ['html author', 'italian teacher', 'seniority', 'cook', '']) {
      expect(inTitleWords(words)).toBe(words);
    }
  });

  it('replaces no word that every object inherits (trust 11)', () => {
    for (const words of ['constructor', 'valueof', 'a constructor b', '__proto__']) {
      expect(inTitleWords(words)).toBe(words);
    }
  });

  it('keeps a word of rank that is the whole search', () => {
    expect(inTitleWords('senior')).toBe('senior');
  });
});
