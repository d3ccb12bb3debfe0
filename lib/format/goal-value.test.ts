import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  measureInWords,
  progressInWords,
  rangeHint,
  shareInWords,
  shortValueInWords,
  stepInWords,
  valueInWords,
  wayInWords,
} from './goal-value';
import { formatValue } from './value';

const measure = (unit: string, baseline: number, target: number) => ({ unit, baseline, target });
const interviews = measure('interviews', 0, 10);
const minutes = measure('minutes', 40, 10);
const share = measure('%', 0, 100);
const win = measure('competitions', 0, 1);

describe('a value on the way to its target', () => {
  it.each([
    ['a count', interviews, 2, '2 of 10 interviews'],
    ['what falls', minutes, 31, '31 minutes, down from 40; target 10'],
    ['what falls and has risen', minutes, 45, '45 minutes, up from 40; target 10'],
    ['what has not moved', minutes, 40, '40 minutes; target 10'],
    ['per cent', share, 33, '33%'],
    ['per cent up to less', measure('%', 0, 80), 33, '33%; target 80%'],
    ['per cent that fall', measure('%', 60, 5), 33, '33%, down from 60%; target 5%'],
    [
      'what does not begin at nothing',
      measure('words', 20, 90),
      33,
      '33 words, up from 20; target 90',
    ],
    ['what is not done', win, 0, 'Not done yet'],
    ['what is half done', win, 0.5, '50% done'],
    ['what is done', win, 1, 'Done'],
  ])('of %s', (_, given, value, words) => expect(progressInWords(given, value)).toBe(words));

  const number = fc.integer({ min: -5_000, max: 5_000 }).map((tenths) => tenths / 10);
  const measures = fc
    .record({
      unit: fc.constantFrom('', '%', 'minutes', 'interviews'),
      baseline: fc.oneof(fc.constantFrom(0, 1, 100), number),
      target: fc.oneof(fc.constantFrom(0, 1, 100), number),
    })
    .filter(({ baseline, target }) => baseline !== target);

  it('is “of” its target only where it counts up from nothing, and never per cent', () => {
    fc.assert(
      fc.property(measures, number, (given, value) => {
        const words = progressInWords(given, value);
        const counts = given.baseline === 0 && given.target > 0 && given.unit !== '%';
        const isDoneOrNot = counts && given.target === 1;
        expect(words.includes(' of ')).toBe(counts && !isDoneOrNot);
        if (!isDoneOrNot) expect(words.startsWith(formatValue(value))).toBe(true);
      }),
    );
  });

  it('is down from its baseline only where it is lower, and up where it is higher', () => {
    fc.assert(
      fc.property(measures, number, (given, value) => {
        const words = progressInWords(given, value);
        if (words.includes('down from')) expect(value).toBeLessThan(given.baseline);
        if (words.includes('up from')) expect(value).toBeGreaterThan(given.baseline);
      }),
    );
  });

  it('has a share beside it only where it says none itself', () => {
    fc.assert(
      fc.property(measures, number, (given, value) => {
        const both = `${progressInWords(given, value)} ${shareInWords(given, value) ?? ''}`;
        if (given.unit === '%') expect(shareInWords(given, value)).toBeNull();
        else expect(both.match(/%/g)?.length ?? 0).toBeLessThan(2);
      }),
    );
    expect(shareInWords(interviews, 2)).toBe('20%');
    expect(shareInWords(minutes, 31)).toBe('30%');
    expect(shareInWords(win, 1)).toBeNull();
  });

  it('never has a one of many', () => {
    fc.assert(
      fc.property(measures, number, (given, value) => {
        const said = [valueInWords, progressInWords].map((words) => words(given, value));
        const aims = [measureInWords, wayInWords, rangeHint].map((words) => words(given));
        for (const words of [...said, ...aims]) {
          expect(words).not.toMatch(/(?<![\d.,-])1 (minutes|interviews)/);
        }
      }),
    );
  });
});

it('says a value by itself, in full and with little room', () => {
  expect([interviews, minutes, share, win].map((one) => valueInWords(one, 1))).toEqual([
    '1 interview',
    '1 minute',
    '1%',
    'done',
  ]);
  expect([interviews, minutes, share, win].map((one) => shortValueInWords(one, 1))).toEqual([
    '1',
    '1',
    '1%',
    'done',
  ]);
});

it('says what there is to do, and where a goal leads', () => {
  const said = (words: typeof measureInWords) => [interviews, minutes, share, win].map(words);
  expect(said(measureInWords)).toEqual([
    '10 interviews',
    'from 40 to 10 minutes',
    '100%',
    '1 competition',
  ]);
  expect(said(wayInWords)).toEqual([
    'to 10 interviews',
    'down from 40 to 10 minutes',
    'to 100%',
    'from not done yet to done',
  ]);
  expect(said(rangeHint)).toEqual([
    'The target is 10.',
    'Down from 40 to the target of 10.',
    'The target is 100%.',
    '1 is done, 0 is not done yet.',
  ]);
  expect(measureInWords(measure('', 0, 1))).toBe('done or not');
});

it('names a step', () => {
  expect(stepInWords(interviews, 1)).toBe('+1');
  expect(stepInWords(minutes, -1)).toBe('−1');
  expect(stepInWords(share, 5)).toBe('+5%');
  expect(stepInWords(win, 1)).toBe('Done');
});
