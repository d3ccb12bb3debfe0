import type { CivilDate } from '@/lib/domain/calendar';

/** A date that the timeline shows and a person may move. */
export interface TimelineDate {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly version: number;
}

export interface TimelineMilestone extends TimelineDate {
  readonly done: boolean;
}

export interface TimelineGoal extends TimelineDate {
  readonly startOn: CivilDate;
  /** How much of it is reached, 0–1. */
  readonly share: number;
  readonly dropped: boolean;
  readonly milestones: readonly TimelineMilestone[];
}

export interface TimelineStrategy {
  readonly key: string;
  readonly title: string;
  readonly goals: readonly TimelineGoal[];
}

/** A period of the profession's outlook, up to the end of its year. */
export interface TimelinePeriod {
  readonly year: number;
  readonly title: string;
  /** A scenario, and not what the editors expect. */
  readonly scenario: boolean;
  readonly href: string;
}

/** Which date: a goal's due date or a milestone's. */
export type DateKind = 'goal' | 'milestone';
