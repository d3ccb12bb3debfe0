import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '@/lib/domain/calendar-feed';
import { periodOf } from '@/lib/domain/review';
import { eventText, partsInWords } from './calendar-feed';

const event = (subject: FeedEvent['subject'], state: FeedEvent['state'] = 'open') =>
  eventText({ uid: 'u', on: '2028-03-31', subject, state, sequence: 1, changedAt: 0 }, 'My plan');

describe('an event of a calendar feed in words', () => {
  const goal = { kind: 'goal', goalId: 'g', title: 'Ten interviews' } as const;
  const milestone = { kind: 'milestone', goalId: 'g', title: 'Three', goalTitle: 'Ten' } as const;

  it('says what is due, and what became of it', () => {
    expect(event(goal).summary).toBe('Due: Ten interviews');
    expect(event(goal, 'done').summary).toBe('Reached: Ten interviews');
    expect(event(goal, 'cancelled').summary).toBe('Dropped: Ten interviews');
    expect(event(milestone).summary).toBe('Milestone: Three');
    expect(event(milestone, 'done').summary).toBe('Done: Three');
    expect(event(milestone, 'cancelled').summary).toBe('Removed: Three');
  });

  it('says whose step a milestone is, and leads to its goal', () => {
    expect(event(milestone)).toMatchObject({
      description: 'A milestone of “Ten” in your plan “My plan”.',
      path: '/goals/g',
    });
  });

  it('says what a review looks back on', () => {
    const period = periodOf('quarterly', '2028-05-05');
    expect(event({ kind: 'review', period })).toEqual({
      summary: 'Quarterly review',
      description: 'Look back on 1 April 2028 to 30 June 2028 in your plan “My plan”.',
      path: '/reviews',
    });
  });

  it('says when the feed ends, and where a new address is made', () => {
    expect(event({ kind: 'renewal', ends: '2029-12-31' })).toEqual({
      summary: 'Renew this calendar’s address',
      description:
        'The address that your calendar fetches ends on 31 December 2029. Make a new one in your plan “My plan”, and add it to your calendar in place of this one.',
      path: '/sharing',
    });
  });
});

describe('what a feed holds', () => {
  it('is said in one line', () => {
    expect(partsInWords(['goals'])).toBe('Due dates');
    expect(partsInWords(['goals', 'milestones', 'reviews'])).toBe(
      'Due dates, milestones and reviews',
    );
    expect(partsInWords(['milestones', 'weekly'])).toBe('Milestones and weekly reviews');
  });
});
