import { describe, expect, it } from 'vitest';
import { entryName, faultsInWords, fieldHref, pathInWords } from './labels';

describe('pathInWords', () => {
  const document = {
    summary: '',
    sections: [{ title: 'Overview', paragraphs: ['One', 'Two'] }],
    strategies: [{ title: '', templates: [{ title: 'Read' }] }],
  };

  it.each([
    ['summary', 'Summary', '#field-summary'],
    ['changes.0', 'Change 1', '#field-changes.0'],
    ['sections.0.paragraphs', 'Section 1, “Overview”: paragraphs', '#list-sections.0.paragraphs'],
    [
      'sections.0.paragraphs.1',
      'Section 1, “Overview”: paragraph 2',
      '#field-sections.0.paragraphs.1',
    ],
    ['sections.0', 'Section 1, “Overview”', '#part-sections.0'],
    [
      'strategies.0.required.2031',
      'Strategy 1: required level, 2031',
      '#field-strategies.0.required.2031',
    ],
    [
      'strategies.0.templates.0.unit',
      'Strategy 1: goal template 1, “Read”: unit',
      '#field-strategies.0.templates.0.unit',
    ],
    ['proxies.9.code', 'Occupation 10: O*NET code', '#field-proxies.9.code'],
  ])('calls %s by the names that editors see, and links it', (path, place, href) => {
    expect(pathInWords(path, document)).toBe(place);
    expect(fieldHref(path, document)).toBe(href);
  });

  it('needs no document', () => {
    expect(pathInWords('strategies.10.templates.2.title')).toBe(
      'Strategy 11: goal template 3: title',
    );
  });
});

describe('entryName', () => {
  it('has the article that fits', () => {
    expect(['strategies', 'proxies', 'else'].map(entryName)).toEqual([
      'a strategy',
      'an occupation',
      'an entry',
    ]);
  });
});

describe('faultsInWords', () => {
  it('counts in words that fit', () => {
    expect(faultsInWords(1)).toMatch(/^One thing to fix/);
    expect(faultsInWords(2)).toMatch(/^2 things to fix/);
  });
});
