import type { CivilDate, HorizonYear } from '../calendar';
import type { ReviewKind } from '../review';

interface AboutGoal {
  readonly strategyKey: string;
  readonly goalId: string;
}

/** A goal is past its due date and not reached. */
export interface OverdueAction extends AboutGoal {
  readonly kind: 'settle-overdue';
  readonly reason: { readonly dueOn: CivilDate };
}

/** A goal under way has had no entry for long. */
export interface QuietAction extends AboutGoal {
  readonly kind: 'log-quiet';
  readonly reason: { readonly lastEntryOn: CivilDate };
}

/** A goal under way is due soon and not reached. */
export interface FinishSoonAction extends AboutGoal {
  readonly kind: 'finish-soon';
  readonly reason: { readonly dueOn: CivilDate };
}

/** A goal's start has come, and it has no entry yet. */
export interface StartGoalAction extends AboutGoal {
  readonly kind: 'start-goal';
  /** The goal's start, or the plan's where that is later. */
  readonly reason: { readonly startOn: CivilDate; readonly dueOn: CivilDate };
}

/** The years before the next horizon are not planned, and the plan falls short of it. */
export interface LayRoadAction {
  readonly kind: 'lay-road';
  /** `toPlan` is what is missing in readiness, 0–100. */
  readonly reason: { readonly year: HorizonYear; readonly toPlan: number };
}

/** The strategy with the widest gap at the next horizon has nothing under way or ahead. */
export interface AddGoalAction {
  readonly kind: 'add-goal';
  readonly strategyKey: string;
  /** `gap` is what the strategy's level is short of, 0–100. */
  readonly reason: { readonly year: HorizonYear; readonly gap: number };
}

/** A goal is about to start. */
export interface StartSoonAction extends AboutGoal {
  readonly kind: 'start-soon';
  readonly reason: { readonly startOn: CivilDate };
}

/** The goal under way that has the most left to give to the whole. */
export interface LogProgressAction extends AboutGoal {
  readonly kind: 'log-progress';
  /** `gain` is what it has left to bring to readiness; `year` is null when no horizon is ahead. */
  readonly reason: { readonly gain: number; readonly year: HorizonYear | null };
}

/** A review is due. */
export interface TakeReviewAction {
  readonly kind: 'take-review';
  readonly review: ReviewKind;
  /** The name of its period. */
  readonly period: string;
  /** Whether something of it is written already. */
  readonly begun: boolean;
  readonly reason: { readonly lastDay: CivilDate };
}

export interface NothingToDo {
  readonly kind: 'none';
  /** Where every action is postponed: the first day on which one comes back. */
  readonly until?: CivilDate;
  /** Where nothing is postponed: the goal that begins next. */
  readonly begins?: AboutGoal & { readonly startOn: CivilDate };
}

/** A snoozed action: it is not shown before a day, and may be on that day. */
export interface Postponement {
  /** The action's key, from `actionKey`. */
  readonly key: string;
  readonly until: CivilDate;
}

export type NextAction =
  | OverdueAction
  | QuietAction
  | FinishSoonAction
  | StartGoalAction
  | LayRoadAction
  | AddGoalAction
  | StartSoonAction
  | LogProgressAction
  | TakeReviewAction
  | NothingToDo;
