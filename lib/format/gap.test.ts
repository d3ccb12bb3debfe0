import { describe, expect, it } from 'vitest';
import type { PaceNeeded, PointsNeeded, TemplatesNeeded } from '@/lib/domain/gap';
import {
  missingInWords,
  paceNeededInWords,
  pointsNeededInWords,
  templatesNeededInWords,
} from './gap';

const asked = { year: 2036, target: 70, projected: 50 } as const;
const plan = {
  strategies: [
    { key: 'a', title: 'Research' },
    { key: 'b', title: 'Reliability' },
  ],
};

describe('the pace needed', () => {
  it.each<[PaceNeeded, string]>([
    [
      { ...asked, kind: 'reached', factor: 1.61, pace: 1 },
      'It takes 1.61 times your pace to reach 70 in 2036.',
    ],
    [
      { ...asked, kind: 'met', factor: 0.8, pace: 0.5 },
      'Your pace is enough for 70 in 2036; 0.8 times your pace would do.',
    ],
    [
      { ...asked, kind: 'met', factor: 0, pace: 0 },
      'What you have done is enough for 70 in 2036 without going on.',
    ],
    [{ ...asked, kind: 'met', factor: 1, pace: 1 }, 'Your pace is just enough for 70 in 2036.'],
    [
      { ...asked, kind: 'unreachable', best: 61.4 },
      'No pace brings this plan to 70 in 2036. The best that a different pace brings is about 61: it takes more goals.',
    ],
  ])('%#', (found, words) => {
    expect(paceNeededInWords(found)).toBe(words);
  });
});

describe('the points needed', () => {
  const dates = { startOn: '2028-03-31', dueOn: '2034-06-30' };
  const goals = [
    { strategyKey: 'a', points: 20, gain: 10, ...dates },
    { strategyKey: 'b', points: 1, gain: 0.4, ...dates },
  ];
  const found = { ...asked, goals, total: 21, reached: 70.2 };
  it.each<[PointsNeeded, string]>([
    [
      { ...found, kind: 'closed' },
      'It takes 20 points in “Research” and 1 point in “Reliability”, due by June 2034, to reach 70 in 2036 at your pace.',
    ],
    [
      { ...found, kind: 'short', reached: 65 },
      'Even 20 points in “Research” and 1 point in “Reliability”, due by June 2034, would bring you to about 65, short of 70 in 2036.',
    ],
    [{ ...found, kind: 'met', goals: [] }, 'Your plan is enough for 70 in 2036.'],
    [
      { ...found, kind: 'short', goals: [] },
      'No goal brings you to 70 in 2036 while your pace is nothing.',
    ],
  ])('%#', (points, words) => {
    expect(pointsNeededInWords(plan, points)).toBe(words);
  });
});

describe('the templates needed', () => {
  const template = {
    strategyKey: 'a',
    key: 'k',
    title: 'Ship two models',
    points: 20,
    months: 12,
    gain: 5,
    startOn: '2028-03-31',
    dueOn: '2029-03-31',
  };
  const found = { ...asked, templates: [template], reached: 70.2 };
  it.each<[TemplatesNeeded, string]>([
    [
      { ...found, kind: 'closed' },
      'With “Ship two models” you would reach 70 in 2036 at your pace.',
    ],
    [
      { ...found, kind: 'short', reached: 60 },
      'Even all that help, “Ship two models”, would bring you to about 60, short of 70 in 2036.',
    ],
    [
      { ...found, kind: 'short', templates: [] },
      'None of the ready-made goals helps to reach 70 in 2036.',
    ],
    [{ ...found, kind: 'met', templates: [] }, 'Your plan is enough for 70 in 2036.'],
  ])('%#', (templates, words) => {
    expect(templatesNeededInWords(templates, 4)).toBe(words);
  });
});

it('says that there are no ready-made goals left to take up', () => {
  const asked = { kind: 'short', year: 2031, target: 48, projected: 38 } as const;
  expect(templatesNeededInWords({ ...asked, templates: [], reached: 38 }, 0)).toMatch(
    /has all of this outlook/,
  );
});

it('says what is missing, in whole points that add up', () => {
  const asked = { kind: 'reached', year: 2031, target: 48.2, projected: 38.4 } as const;
  const found = { ...asked, factor: 1.4, pace: 1.1 };
  expect(missingInWords(found)).toBe(
    'At your pace you reach about 38 of 48 points in 2031: 10 are missing.',
  );
  expect(missingInWords({ ...found, projected: 47.4 })).toMatch(/: one is missing\.$/);
  expect(missingInWords({ ...found, projected: 48.4 })).toMatch(/: nothing is missing\.$/);
});
