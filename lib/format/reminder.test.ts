import { describe, expect, it } from 'vitest';
import { type DigestPlan, lookInWords, reminderParagraphs, reminderSubject } from './reminder';

const plan: DigestPlan = {
  title: 'My plan',
  today: '2026-12-07',
  verdict: {
    status: 'on-track',
    lead: 'On track for 2031.',
    parts: [{ text: '2036 needs about 9 more, not planned yet.' }],
  },
  next: { action: 'Start “Ten interviews”.', reason: 'It begins today.' },
  openGoals: [
    { id: 'late', title: 'Late one', dueOn: '2026-12-01' },
    { id: 'id', title: 'Ten interviews', dueOn: '2026-12-12' },
  ],
  dueReviews: [{ kind: 'weekly' }, { kind: 'quarterly' }],
  newVersion: 3,
};
const goal = { kind: 'goal', period: 'id@2026-12-12' } as const;
const week = { kind: 'week', period: '2026-12-07' } as const;
const review = { kind: 'review', period: 'id@2026-W49' } as const;
const outlook = { kind: 'outlook', period: 'id@3' } as const;

describe('a reminder in words', () => {
  it('says it all in one message: verdict, next action, and what is due', () => {
    expect(reminderParagraphs({ plans: [plan], goalDays: 7 })).toEqual([
      'On track for 2031. 2036 needs about 9 more, not planned yet.',
      'Next: Start “Ten interviews”. It begins today.',
      'Due soon: “Ten interviews” in 5 days, on 12 December 2026.',
      'Overdue: “Late one” 6 days ago, on 1 December 2026.',
      'Time to look back on last week and the last quarter.',
      'Its outlook has a new version, number 3: your plan shows what changed.',
    ]);
  });

  it('names each of several plans, and says nothing where nothing is due', () => {
    const calm = { ...plan, title: 'Other', openGoals: [], dueReviews: [], newVersion: null };
    expect(reminderParagraphs({ plans: [calm, calm], goalDays: null })).toEqual([
      'Other: On track for 2031. 2036 needs about 9 more, not planned yet.',
      'Next: Start “Ten interviews”. It begins today.',
      'Other: On track for 2031. 2036 needs about 9 more, not planned yet.',
      'Next: Start “Ten interviews”. It begins today.',
    ]);
  });

  it('names five goals, and counts the rest', () => {
    const openGoals = Array.from({ length: 7 }, () => ({
      id: 'g',
      title: 'G',
      dueOn: '2026-12-07',
    }));
    const [, , due] = reminderParagraphs({ plans: [{ ...plan, openGoals }], goalDays: 1 });
    expect(due?.match(/“G”/g)).toHaveLength(5);
    expect(due).toMatch(/; and 2 more\.$/);
  });

  it.each([
    [[week, goal], 'Your week: On track for 2031'],
    [[goal], 'Due in 5 days: Ten interviews'],
    [
      [goal, goal, review, outlook],
      'Reminder: 2 goals due soon, a review and a new version of your outlook',
    ],
    [[review], 'Reminder: a review'],
  ])('has a subject of its own %#', (due, subject) => {
    expect(reminderSubject({ plans: [plan], due, goalDays: 7 })).toBe(subject);
  });

  it('counts the other plans in the subject of a week', () => {
    const subject = reminderSubject({ plans: [plan, plan, plan], due: [week], goalDays: 7 });
    expect(subject).toBe('Your week: On track for 2031, and 2 other plans');
  });

  it('says when the next one comes, as clocks show it there', () => {
    const at = new Date('2026-12-07T08:00:00Z');
    expect(lookInWords({ date: '2026-12-07', at }, 'Europe/London')).toBe(
      'Monday 7 December, 08:00 in London',
    );
    expect(lookInWords({ date: '2026-12-07', at }, 'America/New_York')).toMatch(
      /03:00 in New York$/,
    );
  });
});
