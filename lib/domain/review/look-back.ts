import { addDays, type CivilDate, compareDates, daysBetween, maxDate, minDate } from '../calendar';
import { goalState } from '../goal';
import {
  fractionComplete,
  latestEntry,
  loggedReadiness,
  type ReadinessGoal,
  type ReadinessPlan,
  type ReadinessStrategy,
} from '../readiness';
import type { ReviewPeriod } from './period';

interface DatedMilestone {
  readonly id: string;
  readonly title: string;
  readonly doneOn: CivilDate | null;
}

type ReviewedGoal = ReadinessGoal & { readonly milestones: readonly DatedMilestone[] };

/** A plan as a review looks back on it. */
export interface LookedBackPlan<Goal extends ReviewedGoal = ReviewedGoal> extends ReadinessPlan {
  readonly strategies: readonly (ReadinessStrategy & { readonly goals: readonly Goal[] })[];
}

/** What the log of a period says of one goal. */
export interface MovedGoal<Goal> {
  readonly goal: Goal;
  /** The value in effect before the period's first day; null where nothing was logged by then. */
  readonly before: number | null;
  /** The value in effect on its last day, or today. */
  readonly after: number;
  readonly entries: number;
  /** Whether the target was reached within the period. */
  readonly reached: boolean;
}

export interface LookBack<Goal> {
  /** The period's days of which the plan has seen something: none is before it began or after today. */
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  /** Readiness by what is logged, 0–100, before the first day and at the end of the last. */
  readonly readiness: { readonly before: number; readonly after: number };
  /** Goals with an entry in the period, reached ones first, in the plan's order. */
  readonly moved: readonly MovedGoal<Goal>[];
  readonly milestones: readonly (DatedMilestone & { readonly goal: Goal })[];
  readonly dropped: readonly Goal[];
}

/** What was done in a period, from the log. */
export function lookBack<Goal extends ReviewedGoal>(
  plan: LookedBackPlan<Goal>,
  period: ReviewPeriod,
  today: CivilDate,
): LookBack<Goal> {
  const firstDay = maxDate(period.firstDay, plan.startedOn);
  const lastDay = minDate(period.lastDay, today);
  const within = (day: CivilDate | null) => day !== null && day >= firstDay && day <= lastDay;
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  const dayBefore = maxDate(plan.startedOn, addDays(firstDay, -1));
  return {
    firstDay,
    lastDay,
    readiness: {
      before: loggedReadiness(plan, dayBefore),
      after: loggedReadiness(plan, lastDay),
    },
    moved: goals
      .flatMap((goal) => movedIn(goal, firstDay, lastDay))
      .sort((a, b) => Number(b.reached) - Number(a.reached)),
    milestones: goals.flatMap((goal) =>
      goal.milestones.filter(({ doneOn }) => within(doneOn)).map((one) => ({ ...one, goal })),
    ),
    dropped: goals.filter(({ droppedOn }) => within(droppedOn)),
  };
}

function movedIn<Goal extends ReviewedGoal>(
  goal: Goal,
  firstDay: CivilDate,
  lastDay: CivilDate,
): MovedGoal<Goal>[] {
  const entries = goal.entries.filter(
    ({ occurredOn }) => occurredOn >= firstDay && occurredOn <= lastDay,
  );
  const last = latestEntry(goal, lastDay);
  if (entries.length === 0 || !last) return [];
  const dayBefore = addDays(firstDay, -1);
  return [
    {
      goal,
      before: latestEntry(goal, dayBefore)?.value ?? null,
      after: last.value,
      entries: entries.length,
      reached: fractionComplete(goal, dayBefore) < 1 && fractionComplete(goal, lastDay) === 1,
    },
  ];
}

/** Why a goal is looked at: its due date has passed, it has stood still, or it is behind its own dates. */
export type SlippedBy = 'overdue' | 'quiet' | 'behind' | null;

export interface GoalUnderWay<Goal> {
  readonly goal: Goal;
  readonly slipped: SlippedBy;
}

/** A goal that is less than this share behind its own dates is on course. */
const SLACK = 0.1;
const URGENCY: readonly SlippedBy[] = ['overdue', 'quiet', 'behind', null];

/**
 * The open goals that have begun by today, what slipped first and within that by due date: what a review
 * goes through one by one.
 *
 * @param since the first day of the look back: a goal without an entry from then on has stood still
 */
export function goalsUnderWay<Goal extends ReadinessGoal>(
  goals: readonly Goal[],
  since: CivilDate,
  today: CivilDate,
): GoalUnderWay<Goal>[] {
  return goals
    .filter((goal) => goal.startOn <= today && goalState(goal, today) === 'open')
    .map((goal) => ({ goal, slipped: slippedBy(goal, since, today) }))
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.slipped) - URGENCY.indexOf(b.slipped) ||
        compareDates(a.goal.dueOn, b.goal.dueOn),
    );
}

function slippedBy(goal: ReadinessGoal, since: CivilDate, today: CivilDate): SlippedBy {
  if (goal.dueOn < today) return 'overdue';
  const last = latestEntry(goal, today);
  if (goal.startOn <= since && (last === null || last.occurredOn < since)) return 'quiet';
  const gone = daysBetween(goal.startOn, today) / daysBetween(goal.startOn, goal.dueOn);
  return fractionComplete(goal, today) < gone - SLACK ? 'behind' : null;
}
