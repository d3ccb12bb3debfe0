import { describe, expect, it } from 'vitest';
import { faultsInWords, pathInWords } from './labels';

describe('pathInWords', () => {
  it.each([
    ['summary', 'Summary'],
    ['changes.0', 'What this version changes 1'],
    ['strategies.0.required.2031', 'Strategies 1, Required level, 2031'],
    ['strategies.10.templates.2.title', 'Strategies 11, Goal templates 3, Title'],
  ])('calls %s by the names that editors see', (path, place) => {
    expect(pathInWords(path)).toBe(place);
  });
});

describe('faultsInWords', () => {
  it('counts in words that fit', () => {
    expect(faultsInWords(1)).toMatch(/^One thing to fix/);
    expect(faultsInWords(2)).toMatch(/^2 things to fix/);
  });
});
