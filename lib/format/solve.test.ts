import { expect, it } from 'vitest';
import {
  missingSentence,
  paceNeededSentence,
  pointsNeededSentence,
  templatesNeededSentence,
} from './solve';

const asked = { year: 2031, target: 48.2, projected: 38.4 } as const;

it('says what is missing, in whole points that add up', () => {
  expect(missingSentence(asked)).toBe(
    'At your pace you reach about 38 of 48 points in 2031: 10 are missing.',
  );
  expect(missingSentence({ ...asked, projected: 47.4 })).toMatch(/: one is missing\.$/);
  expect(missingSentence({ ...asked, projected: 48.4 })).toMatch(/: nothing is missing\.$/);
});

it('says so when no pace reaches it', () => {
  expect(paceNeededSentence({ ...asked, kind: 'unreachable', factor: 3, best: 41 })).toMatch(
    /^No pace reaches it .* the best, 3 times yours, brings about 41 points\./,
  );
  expect(paceNeededSentence({ ...asked, kind: 'reached', factor: 1.4, pace: 1.12 })).toBe(
    'It takes 1.4 times your pace, which is about 1.12 times what your plan schedules.',
  );
});

it('says how many points it takes, and when none are enough', () => {
  const goal = { strategyKey: 'a', points: 20, startOn: '2026-11-23', dueOn: '2031-12-31' };
  const needed = { ...asked, goals: [goal], total: 20, reached: 48.3 };
  expect(pointsNeededSentence({ ...needed, kind: 'closed' })).toBe(
    '20 points more in one strategy close it at your pace.',
  );
  expect(pointsNeededSentence({ ...needed, kind: 'short', reached: 44 })).toMatch(
    /no more than about 44 points/,
  );
});

it('is honest about ready-made goals that do not close the gap', () => {
  const needed = { ...asked, templates: [], reached: 38.4 };
  expect(templatesNeededSentence({ ...needed, kind: 'short' }, 4)).toBe(
    'None of the ready-made goals that are left would help here.',
  );
  expect(templatesNeededSentence({ ...needed, kind: 'short' }, 0)).toMatch(/has all of/);
});
