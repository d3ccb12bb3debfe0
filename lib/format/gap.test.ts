import { describe, expect, it } from 'vitest';
import type { HorizonGap, PaceNeeded, PointsNeeded, TemplatesNeeded } from '@/lib/domain/gap';
import { gapInWords, paceNeededInWords, pointsNeededInWords, templatesNeededInWords } from './gap';

const asked = { year: 2036, target: 70, projected: 50 } as const;
describe('the pace needed', () => {
  it.each<[PaceNeeded, string]>([
    [
      { ...asked, kind: 'reached', factor: 1.61, pace: 1 },
      'It takes 1.61 times your pace to reach 70% in 2036.',
    ],
    [
      { ...asked, kind: 'met', factor: 0.8, pace: 0.5 },
      'Your pace is enough for 70% in 2036; 0.8 times your pace would do.',
    ],
    [
      { ...asked, kind: 'met', factor: 0, pace: 0 },
      'What you have done is enough for 70% in 2036 without going on.',
    ],
    [{ ...asked, kind: 'met', factor: 1, pace: 1 }, 'Your pace is just enough for 70% in 2036.'],
    [
      { ...asked, kind: 'unreachable', best: 61.4 },
      'No pace brings this plan to 70% in 2036: even ten times as fast it comes to about 61%. The rest takes more goals.',
    ],
  ])('%#', (found, words) => {
    expect(paceNeededInWords(found, true)).toBe(words);
  });

  it('can be for what is planned, where more than that is asked for', () => {
    const found = { ...asked, target: 62, kind: 'reached', factor: 2, pace: 1.4 } as const;
    expect(paceNeededInWords(found, true, true)).toBe(
      'It takes 2 times your pace to reach the 62% planned for 2036.',
    );
  });

  it('is said in the plan’s own pace until the person’s is known', () => {
    const found = { ...asked, kind: 'reached', factor: 1.17, pace: 1.06 } as const;
    expect(paceNeededInWords(found, false)).toBe(
      'It takes 1.06 times the pace of your plan to reach 70% in 2036. Until you have logged a quarter we assume 0.9 times, since people take longer than they plan.',
    );
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
      'It takes 21 points more, begun today and due by June 2034, to reach 70% in 2036.',
    ],
    [
      { ...found, kind: 'short', reached: 65 },
      'Even 21 points more, begun today and due by June 2034, would bring you to about 65%, short of 70% in 2036.',
    ],
    [{ ...found, kind: 'met', goals: [] }, 'Your plan is enough for 70% in 2036.'],
    [
      { ...found, kind: 'short', goals: [] },
      'No goal brings you to 70% in 2036 while your pace is nothing.',
    ],
  ])('%#', (points, words) => {
    expect(pointsNeededInWords(points)).toBe(words);
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
      'With “Ship two models”, begun today, you would reach 70% in 2036.',
    ],
    [
      { ...found, kind: 'short', reached: 60 },
      'Even with “Ship two models”, begun today, you would come to about 60%, short of 70% in 2036.',
    ],
    [
      { ...found, kind: 'short', templates: [] },
      'None of the ready-made goals helps to reach 70% in 2036.',
    ],
    [
      { ...found, kind: 'closed', templates: [template, template, template] },
      'With these 3 goals, begun today, you would reach 70% in 2036.',
    ],
    [
      { ...found, kind: 'closed', templates: Array.from({ length: 7 }, () => template) },
      'With these 7 goals, begun today, you would reach 70% in 2036. That is a lot at once: the road spreads them over the years.',
    ],
    [{ ...found, kind: 'met', templates: [] }, 'Your plan is enough for 70% in 2036.'],
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

describe('what is missing', () => {
  const gap: HorizonGap = {
    year: 2031,
    target: 48.2,
    planned: 42,
    projected: 38.4,
    toPlan: 6.2,
    behind: 3.6,
    paceKnown: true,
    strategies: [],
    goals: [],
  };
  const met = { ...gap, projected: 49, toPlan: 0, behind: 0 };
  it.each<[HorizonGap, boolean, string]>([
    [
      gap,
      false,
      'At your pace you reach about 38% in 2031, and 2031 asks for 48%. It needs about 10 more: 6 not planned yet, 4 behind your plan.',
    ],
    [
      { ...gap, paceKnown: false },
      true,
      'At nine tenths of your plan you reach about 38% in 2031, and your target is 48%. It needs about 10 more: 6 not planned yet, 4 to allow for delays.',
    ],
    [
      { ...gap, toPlan: 9.8, behind: 0 },
      false,
      'At your pace you reach about 38% in 2031, and 2031 asks for 48%. It needs about 10 more, not planned yet.',
    ],
    [
      { ...gap, projected: 48, toPlan: 0, behind: 0.2 },
      false,
      'At your pace you reach about 48% in 2031, and 2031 asks for 48%: only a little is missing.',
    ],
    [
      met,
      false,
      'At your pace you reach about 49% in 2031, and 2031 asks for 48%: nothing is missing.',
    ],
  ])('%#', (one, own, words) => {
    expect(gapInWords(one, own)).toBe(words);
  });
});
