import type { FeedEvent, FeedPart } from '@/lib/domain/calendar-feed';
import type { ReviewKind } from '@/lib/domain/review';
import { formatDate } from './dates';
import { listInWords } from './list';

export interface EventText {
  readonly summary: string;
  readonly description: string;
  /** Where it leads, below the plan's address; empty for the plan itself. */
  readonly path: string;
}

/** An event of a calendar feed in words. */
export function eventText({ subject, state }: FeedEvent, planTitle: string): EventText {
  const inPlan = `in your plan “${planTitle}”`;
  switch (subject.kind) {
    case 'goal':
      return {
        summary: `${{ open: 'Due', done: 'Reached', cancelled: 'Dropped' }[state]}: ${subject.title}`,
        description: `A goal ${inPlan}.`,
        path: `/goals/${subject.goalId}`,
      };
    case 'milestone':
      return {
        summary: `${{ open: 'Milestone', done: 'Done', cancelled: 'Removed' }[state]}: ${subject.title}`,
        description: `A milestone of “${subject.goalTitle}” ${inPlan}.`,
        path: `/goals/${subject.goalId}`,
      };
    case 'review':
      return {
        summary: REVIEWS[subject.period.kind],
        description: `Look back on ${formatDate(subject.period.firstDay)} to ${formatDate(subject.period.lastDay)} ${inPlan}.`,
        path: '/reviews',
      };
    case 'renewal':
      return {
        summary: 'Renew this calendar’s address',
        description: `The address that your calendar fetches ends on ${formatDate(subject.ends)}. Make a new one ${inPlan}, and add it to your calendar in place of this one.`,
        path: '/sharing',
      };
  }
}

const REVIEWS: Record<ReviewKind, string> = {
  weekly: 'Weekly review',
  quarterly: 'Quarterly review',
  yearly: 'Yearly review',
};

const PARTS: Record<FeedPart, string> = {
  goals: 'due dates',
  milestones: 'milestones',
  reviews: 'reviews',
  weekly: 'weekly reviews',
};

/** What a feed holds: `Due dates, milestones and reviews`. */
export function partsInWords(parts: readonly FeedPart[]): string {
  const words = listInWords(parts.map((part) => PARTS[part]));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
