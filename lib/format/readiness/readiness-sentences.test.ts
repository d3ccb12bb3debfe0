import { describe, expect, it } from 'vitest';
import {
  computeReadiness,
  type Gap,
  type HorizonStatus,
  type ReadinessPlan,
} from '@/lib/domain/readiness';
import { listInWords } from '@/lib/format/list';
import {
  gapSentence,
  heroSentence,
  statusWords,
  strategyName,
  todaySentence,
} from './readiness-sentences';

const plan = {
  strategies: [
    { key: 'systems', title: 'Go deep on ML systems and reliability' },
    { key: 'untitled' },
  ],
};

function gapOf(projected: number, status: HorizonStatus, widest: string | null = 'systems'): Gap {
  return {
    year: 2031,
    required: 48.2,
    projected,
    gap: 48.2 - projected,
    status,
    strategies: [],
    widest: widest === null ? null : { key: widest, gap: 12, weighted: 4 },
  };
}

it('names each status', () => {
  const statuses = ['on-track', 'at-risk', 'off-track', 'more-to-plan'] as const;
  expect(statuses.map(statusWords)).toEqual(['On track', 'At risk', 'Behind', 'More to plan']);
});

it('lists as one would say it', () => {
  expect(listInWords([2031])).toBe('2031');
  expect(listInWords([2031, 2036])).toBe('2031 and 2036');
  expect(listInWords([2031, 2036, 2046])).toBe('2031, 2036 and 2046');
});

it('names a strategy by its title, or its key', () => {
  expect(strategyName(plan, 'systems')).toBe('“Go deep on ML systems and reliability”');
  expect(strategyName(plan, 'untitled')).toBe('“untitled”');
});

describe('gapSentence', () => {
  const where = '“Go deep on ML systems and reliability”';

  it.each<[string, Gap]>([
    [
      `At your pace you reach about 38%, and 2031 needs 48%. The gap is widest in ${where}.`,
      gapOf(37.6, 'off-track'),
    ],
    [
      `At your pace you reach about 45%, and 2031 needs 48%; some good quarters could make up the rest. The gap is widest in ${where}.`,
      gapOf(45, 'at-risk'),
    ],
    [
      `At your pace you come just short of the 48% that 2031 needs. The gap is widest in ${where}.`,
      gapOf(48.1, 'off-track'),
    ],
    [
      'At your pace you reach about 60%, more than the 48% that 2031 needs.',
      gapOf(60, 'on-track', null),
    ],
    [
      `At your pace you reach the 48% that 2031 needs; the widest gap left is in ${where}.`,
      gapOf(48.3, 'on-track'),
    ],
  ])('%s', (sentence, gap) => {
    expect(gapSentence(plan, gap)).toBe(sentence);
  });
});

const whole: ReadinessPlan = {
  startedOn: '2026-12-31',
  halfLifeYears: null,
  strategies: [
    {
      key: 'systems',
      title: 'Go deep on ML systems and reliability',
      startingLevel: 30,
      weights: { 2031: 1, 2036: 1, 2046: 1 },
      required: { 2026: 10, 2031: 40, 2036: 50, 2046: 60 },
      goals: [],
    },
  ],
};

describe('heroSentence', () => {
  const rest =
    'reach about 30%, and 2036 needs 50%. The gap is widest in “Go deep on ML systems and reliability”.';

  it('is about the next horizon, at the pace that is assumed while there is none', () => {
    expect(heroSentence(whole, computeReadiness(whole, '2033-01-01'))).toBe(
      `At nine tenths of your plan you ${rest}`,
    );
  });

  it('begins with the given words, for a what-if at another pace', () => {
    expect(
      heroSentence(whole, computeReadiness(whole, '2033-01-01'), 'With nothing more done'),
    ).toBe(`With nothing more done you ${rest}`);
  });

  it('says when there is none', () => {
    expect(heroSentence(whole, computeReadiness(whole, '2047-01-01'))).toBe(
      'This plan’s last horizon, 2046, has passed.',
    );
  });
});

describe('todaySentence', () => {
  it('says the level today and the pace, on the first day none', () => {
    expect(todaySentence(computeReadiness(whole, '2026-12-31'))).toBe(
      'You are at about 30% today; your profession needs 15%. No pace yet: until you have logged a quarter, we assume nine tenths of your plan.',
    );
  });
});
