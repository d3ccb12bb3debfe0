import type { CivilDate, HorizonYear } from '../calendar';

interface AboutGoal {
  readonly strategyKey: string;
  readonly goalId: string;
}

/** A goal is past its due date and not reached. */
export interface OverdueAction extends AboutGoal {
  readonly kind: 'settle-overdue';
  readonly reason: { readonly dueOn: CivilDate };
}

/** A goal under way has had no entry for long; `lastEntryOn` is null when it never had one. */
export interface QuietAction extends AboutGoal {
  readonly kind: 'log-quiet';
  readonly reason: { readonly since: CivilDate; readonly lastEntryOn: CivilDate | null };
}

/** The strategy with the widest gap at the next horizon has nothing under way or ahead. */
export interface AddGoalAction {
  readonly kind: 'add-goal';
  readonly strategyKey: string;
  /** `gap` is in the strategy's own points. */
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
  /** `pointsLeft` is in the strategy's points; `year` is null when no horizon is ahead. */
  readonly reason: { readonly pointsLeft: number; readonly year: HorizonYear | null };
}

export interface NothingToDo {
  readonly kind: 'none';
  /** Where every action is postponed: the first day on which one comes back. */
  readonly until?: CivilDate;
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
  | AddGoalAction
  | StartSoonAction
  | LogProgressAction
  | NothingToDo;
