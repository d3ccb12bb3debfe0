import type { CivilDate } from '../calendar';
import type { ReviewedPlan, ReviewPeriod } from '../review';

/**
 * What a feed can hold, in the order in which people choose it. Weekly reviews are a part of their
 * own: an event in each week is more than many want in their calendar.
 */
export const FEED_PARTS = ['goals', 'milestones', 'reviews', 'weekly'] as const;
export type FeedPart = (typeof FEED_PARTS)[number];

/** Milliseconds since 1970. */
type Instant = number;

export interface FeedMilestone {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly done: boolean;
  /** The day of its removal in the plan's time zone; null while it is there. */
  readonly removedOn: CivilDate | null;
  readonly version: number;
  readonly changedAt: Instant;
}

export interface FeedGoal {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly droppedOn: CivilDate | null;
  readonly reached: boolean;
  readonly version: number;
  /** Of the goal or its log, whichever changed later: an entry can reach a goal. */
  readonly changedAt: Instant;
  readonly milestones: readonly FeedMilestone[];
}

/** What a feed's file is made from, and nothing else of a plan. */
export interface FeedPlan extends ReviewedPlan {
  readonly id: string;
  readonly title: string;
  readonly archived: boolean;
  /** When the plan was made: its reviews have no row of their own. */
  readonly createdAt: Instant;
  readonly goals: readonly FeedGoal[];
}

/** The secret address that a feed is fetched from; a file that is downloaded once has none. */
export interface FeedAddress {
  readonly id: string;
  /** The first and the last day on which it answers, in the plan's time zone. */
  readonly begins: CivilDate;
  readonly ends: CivilDate;
  readonly changedAt: Instant;
}

/** What one event is about: what its words are made from. */
export type FeedSubject =
  | { readonly kind: 'goal'; readonly goalId: string; readonly title: string }
  | {
      readonly kind: 'milestone';
      readonly goalId: string;
      readonly title: string;
      readonly goalTitle: string;
    }
  | { readonly kind: 'review'; readonly period: ReviewPeriod }
  | { readonly kind: 'renewal'; readonly ends: CivilDate };

/** An all-day event. */
export interface FeedEvent {
  /** Never changes: from the row's kind and id, on whatever host the feed is fetched from. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly subject: FeedSubject;
  readonly state: 'open' | 'done' | 'cancelled';
  /** Goes up with each edit (SEQUENCE of RFC 5545). */
  readonly sequence: number;
  readonly changedAt: Instant;
}
