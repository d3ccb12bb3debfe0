import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryValue, parseQuickEntry } from './quick-entry';

const to = (number: number) => ({ kind: 'to', number });
const by = (number: number) => ({ kind: 'by', number });

describe('parseQuickEntry', () => {
  it.each([
    ['log 3 ten interviews', to(3), 'ten interviews'],
    ['log +1 interviews', by(1), 'interviews'],
    ['log -2 minutes', by(-2), 'minutes'],
    ['log −2 minutes', by(-2), 'minutes'],
    ['log ten interviews 3', to(3), 'ten interviews'],
    ['log 2.5 hours', to(2.5), 'hours'],
    ['log 2,5 hours', to(2.5), 'hours'],
    ['log 40% course', to(40), 'course'],
    ['  LOG   3   ten   interviews ', to(3), 'ten interviews'],
    ['log 3 ten talks in 2027', to(3), 'ten talks in 2027'],
    ['log 3', to(3), ''],
    ['log interviews', null, 'interviews'],
    ['log', null, ''],
  ])('reads “%s”', (text, amount, goal) => {
    expect(parseQuickEntry(text)).toEqual({ amount, goal });
  });

  it.each(['', 'lo', 'logic', 'logged 3', 'blog 3', 'goal log 3'])(
    'takes “%s” for no entry',
    (text) => {
      expect(parseQuickEntry(text)).toBeNull();
    },
  );

  it('reads back what was written, in either order', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1, maxLength: 4 })
      .map((list) => list.join(' '));
    const number = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(words, number, fc.constantFrom('', '+', '-'), (goal, size, sign) => {
        const amount = sign === '' ? to(size) : by(sign === '+' ? size : 0 - size);
        expect(parseQuickEntry(`log ${sign}${size} ${goal}`)).toEqual({ amount, goal });
        expect(parseQuickEntry(`log ${goal} ${sign}${size}`)).toEqual({ amount, goal });
      }),
    );
  });

  it('gives a finite number or none, and words that were typed, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const entry = parseQuickEntry(`log ${text}`);
        if (entry === null) return;
        if (entry.amount) expect(Number.isFinite(entry.amount.number)).toBe(true);
        for (const word of entry.goal.split(' ')) expect(text).toContain(word);
      }),
    );
  });
});

describe('entryValue', () => {
  it('is the number itself, or a step from the last one, without the noise of fractions', () => {
    expect(entryValue({ amount: { kind: 'to', number: 3 }, goal: '' }, 9)).toBe(3);
    expect(entryValue({ amount: { kind: 'by', number: 1 }, goal: '' }, 9)).toBe(10);
    expect(entryValue({ amount: { kind: 'by', number: -1 }, goal: '' }, 9)).toBe(8);
    expect(entryValue({ amount: { kind: 'by', number: 0.2 }, goal: '' }, 0.1)).toBe(0.3);
    expect(entryValue({ amount: null, goal: '' }, 9)).toBeNull();
  });
});
