import { describe, expect, it } from 'vitest';
import type { HorizonGap, PaceNeeded, WhatHelps } from '@/lib/domain/gap';
import {
  addedInWords,
  gapInWords,
  nothingShortInWords,
  paceNeededInWords,
  shortInWords,
  whatHelpsInWords,
} from './gap';

const asked = { year: 2036, target: 70, projected: 50 } as const;
describe('the pace needed', () => {
  it.each<[PaceNeeded, string]>([
    [
      { ...asked, kind: 'reached', factor: 1.61, pace: 1 },
      'To reach 70% in 2036 you would have to go 61% faster than now.',
    ],
    [
      { ...asked, kind: 'met', factor: 0.8, pace: 0.5 },
      'Your pace is enough for 70% in 2036; about 80% of it would do.',
    ],
    [
      { ...asked, kind: 'met', factor: 0, pace: 0 },
      'What you have done already is enough for 70% in 2036.',
    ],
    [{ ...asked, kind: 'met', factor: 1, pace: 1 }, 'Your pace is just enough for 70% in 2036.'],
    [
      { ...asked, kind: 'unreachable', best: 61.4 },
      'No pace gets this plan to 70% in 2036: even ten times as fast, it reaches about 61%. For the rest you need more goals.',
    ],
  ])('%#', (found, words) => {
    expect(paceNeededInWords(found, true)).toBe(words);
  });

  it('can be for what is planned, where more than that is needed', () => {
    const found = { ...asked, target: 62, kind: 'reached', factor: 2, pace: 1.4 } as const;
    expect(paceNeededInWords(found, true, true)).toBe(
      'To reach the 62% planned for 2036 you would have to go twice as fast as now.',
    );
  });

  it('is said in the plan’s own pace until the person’s is known', () => {
    const found = { ...asked, kind: 'reached', factor: 1.17, pace: 1.06 } as const;
    expect(paceNeededInWords(found, false)).toBe(
      'To reach 70% in 2036 you would have to go 6% faster than planned. Until you have logged a quarter we assume nine tenths of your plan, since people take longer than they plan.',
    );
  });
});

const gap: HorizonGap = {
  year: 2031,
  target: 48.2,
  planned: 42,
  projected: 38.4,
  toPlan: 6.2,
  behind: 3.6,
  paceKnown: true,
  strategies: [],
};
const met = { ...gap, projected: 49, toPlan: 0, behind: 0 };

describe('what helps', () => {
  const goal = { strategyKey: 'a', points: 20, startOn: '2028-03-31', dueOn: '2029-03-31' };
  const ways: WhatHelps['ways'] = [{ kind: 'own', gain: 5, goal }];
  it.each<[WhatHelps, string]>([
    [
      { ways, enough: 1, reached: 48.6 },
      'The first one is enough: it brings you to about 49% in 2031.',
    ],
    [
      { ways, enough: 3, reached: 48.6 },
      'The first 3 are enough: together they bring you to about 49% in 2031.',
    ],
    [
      { ways, enough: 6, reached: 48.6 },
      'The first 6 are enough: together they bring you to about 49% in 2031.',
    ],
    [
      { ways, enough: 7, reached: 48.6 },
      'The first 7 are enough: together they bring you to about 49% in 2031. That is a lot at once: the road spreads them over the years.',
    ],
    [
      { ways, enough: 9, reached: 48.6 },
      'The first 9 are enough: together they bring you to about 49% in 2031. That is a lot at once: the road spreads them over the years.',
    ],
    [
      { ways, enough: null, reached: 40 },
      'All of these together bring you to about 40% in 2031, 8 short of 48%.',
    ],
    [
      { ways: [], enough: null, reached: 38 },
      'Nothing helps while your pace is 0: log what you do first.',
    ],
  ])('%#', (found, words) => {
    expect(whatHelpsInWords(found, gap)).toBe(words);
  });
});

describe('a year', () => {
  it.each<[HorizonGap, string]>([
    [gap, '10 short'],
    [{ ...gap, projected: 48, toPlan: 0, behind: 0.2 }, 'just short'],
    [met, 'nothing missing'],
  ])('says how short it is: %#', (one, words) => {
    expect(shortInWords(one)).toBe(words);
  });

  it('is named where none is short', () => {
    expect(nothingShortInWords([2031, 2036, 2046])).toBe(
      'Your plan reaches what 2031, 2036 and 2046 need.',
    );
    expect(nothingShortInWords([2046])).toBe('Your plan reaches what 2046 needs.');
  });
});

describe('what is missing', () => {
  it.each<[HorizonGap, boolean, string]>([
    [
      gap,
      false,
      'At your pace you reach about 38% in 2031; you need 48%. That is 10 short: 6 not planned yet, 4 behind your plan.',
    ],
    [
      { ...gap, paceKnown: false },
      true,
      'With nine tenths of your plan done you reach about 38% in 2031; your target is 48%. That is 10 short: 6 not planned yet, 4 to allow for delays.',
    ],
    [
      { ...gap, toPlan: 9.8, behind: 0 },
      false,
      'At your pace you reach about 38% in 2031; you need 48%. That is 10 short, not planned yet.',
    ],
    [
      { ...gap, projected: 48, toPlan: 0, behind: 0.2 },
      false,
      'At your pace you reach about 48% in 2031; you need 48%. Only a little is missing.',
    ],
    [met, false, 'At your pace you reach about 49% in 2031; you need 48%. Nothing is missing.'],
  ])('%#', (one, own, words) => {
    expect(gapInWords(one, own)).toBe(words);
  });
});

it('says what a goal that was added changed', () => {
  const words = addedInWords('Ten talks', gap, { ...gap, projected: 42.6 });
  expect(words).toBe('Added “Ten talks”. Readiness in 2031: 38 → 43%.');
  // Nothing that rounding would not show, and nothing of a year that is past.
  expect(addedInWords('Ten talks', gap, { ...gap, projected: 38.2 })).toBe(
    'Added “Ten talks”. Readiness in 2031 still 38%.',
  );
  expect(addedInWords('Ten talks', null, gap)).toBe('Added “Ten talks”.');
  expect(addedInWords('Ten talks', gap, null)).toBe('Added “Ten talks”.');
});
