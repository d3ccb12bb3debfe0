import { describe, expect, it } from 'vitest';
import type { NextAction } from '@/lib/domain/next-action';
import { nextActionText } from './next-action';

const plan = {
  strategies: [
    {
      key: 'systems',
      title: 'Go deep on ML systems',
      goals: [{ id: 'g', title: 'Own a model in production' }, { id: 'untitled' }],
    },
  ],
};
const about = { strategyKey: 'systems', goalId: 'g' };

describe('nextActionText', () => {
  it.each<[NextAction, string, string]>([
    [
      { kind: 'settle-overdue', ...about, reason: { dueOn: '2027-12-31' } },
      'Log where you are with “Own a model in production”, or give it a new date.',
      'It was due on 31 December 2027, 3 months ago.',
    ],
    [
      { kind: 'log-quiet', ...about, reason: { lastEntryOn: '2027-11-30' } },
      'Log where you are with “Own a model in production”.',
      'Its last entry is from 4 months ago.',
    ],
    [
      {
        kind: 'take-review',
        review: 'quarterly',
        period: '2028-Q1',
        begun: false,
        reason: { lastDay: '2028-03-31' },
      },
      'Look back on the first quarter of 2028.',
      'It takes about fifteen minutes, and you can stop in between.',
    ],
    [
      {
        kind: 'take-review',
        review: 'weekly',
        period: '2028-W12',
        begun: true,
        reason: { lastDay: '2028-03-26' },
      },
      'Finish looking back on the week of 20 March 2028.',
      'It takes half a minute.',
    ],
    [
      { kind: 'finish-soon', ...about, reason: { dueOn: '2028-04-14' } },
      'Finish “Own a model in production”, and log it.',
      'It is due in 2 weeks, on 14 April 2028.',
    ],
    [
      {
        kind: 'start-goal',
        ...about,
        reason: { startOn: '2028-03-31', dueOn: '2028-12-31' },
      },
      'Start “Own a model in production”.',
      'It begins today and is due on 31 December 2028.',
    ],
    [
      {
        kind: 'start-goal',
        ...about,
        goalId: 'untitled',
        reason: { startOn: '2027-11-30', dueOn: '2028-12-31' },
      },
      'Start “untitled”.',
      'It began 4 months ago, has no entry yet, and is due on 31 December 2028.',
    ],
    [
      { kind: 'lay-road', reason: { year: 2031, toPlan: 21.7 } },
      'Lay out the road to 2031.',
      'What you have planned does not yet reach what 2031 needs.',
    ],
    [
      { kind: 'add-goal', strategyKey: 'systems', reason: { year: 2031, gap: 21.7 } },
      'Add a goal to “Go deep on ML systems”.',
      'It has the widest gap on the way to 2031, about 22%, and no open goal.',
    ],
    [
      { kind: 'start-soon', ...about, reason: { startOn: '2028-04-20' } },
      'Get ready for “Own a model in production”.',
      'It starts in 2 weeks, on 20 April 2028.',
    ],
    [
      { kind: 'log-progress', ...about, reason: { gain: 4.4, year: 2036 } },
      'Go on with “Own a model in production”, and log it.',
      'It can add most to your readiness on the way to 2036: +4%.',
    ],
    [
      { kind: 'log-progress', ...about, reason: { gain: 0.4, year: null } },
      'Go on with “Own a model in production”, and log it.',
      'It can add most to your readiness: under +1%.',
    ],
    [
      { kind: 'none', until: '2028-05-01' },
      'Nothing more is waiting for you until 1 May 2028.',
      'You have put everything off until then.',
    ],
    [
      { kind: 'none', begins: { ...about, startOn: '2033-02-01' } },
      'Nothing to do yet: “Own a model in production” begins on 1 February 2033.',
      'It is the next goal of your plan.',
    ],
    [{ kind: 'none' }, 'Nothing is waiting for you.', 'No goal is late, quiet or about to start.'],
  ])('%o', (next, action, reason) => {
    expect(nextActionText(plan, next, '2028-03-31')).toEqual({ action, reason });
  });
});
