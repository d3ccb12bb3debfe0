import { addDays, type CivilDate, weekdayOf } from '../calendar';
import type { ReminderChoices, ReminderKind } from './choices';

/** A plan in use, as far as reminders go by it. */
export interface RemindedPlan {
  readonly id: string;
  /** The day in the plan's own zone. */
  readonly today: CivilDate;
  /** Goals that are neither reached nor dropped. */
  readonly openGoals: readonly { readonly id: string; readonly dueOn: CivilDate }[];
  /** Names of the periods whose reviews are due: `2028-Q2`. */
  readonly dueReviews: readonly string[];
  /** The number of a version of its outlook that is newer than the plan's. */
  readonly newVersion: number | null;
}

/** A thing to remind a person of. The two name it for good: it is said once. */
export interface DueReminder {
  readonly kind: ReminderKind;
  readonly period: string;
}

/**
 * What a person would be reminded of on a day if nothing had been said before. Nothing, where no plan
 * is in use. A goal that gets another due date is another thing to say.
 *
 * @param day in the zone of the choices
 */
export function dueReminders(
  { weekly, weekday, goalDays, reviews, outlooks }: ReminderChoices,
  plans: readonly RemindedPlan[],
  day: CivilDate,
): DueReminder[] {
  if (plans.length === 0) return [];
  const due: DueReminder[] = [];
  if (weekly && weekdayOf(day) === weekday) due.push({ kind: 'week', period: day });
  for (const plan of plans) {
    if (goalDays !== null) {
      for (const { id, dueOn } of goalsDueWithin(plan, goalDays)) {
        due.push({ kind: 'goal', period: `${id}@${dueOn}` });
      }
    }
    if (reviews) {
      for (const name of plan.dueReviews)
        due.push({ kind: 'review', period: `${plan.id}@${name}` });
    }
    if (outlooks && plan.newVersion !== null) {
      due.push({ kind: 'outlook', period: `${plan.id}@${plan.newVersion}` });
    }
  }
  return due;
}

/** Open goals that are due today or in the days after it, the soonest first. */
export function goalsDueWithin<Goal extends { readonly dueOn: CivilDate }>(
  { openGoals, today }: { readonly openGoals: readonly Goal[]; readonly today: CivilDate },
  days: number,
): Goal[] {
  const last = addDays(today, days);
  return openGoals
    .filter(({ dueOn }) => dueOn >= today && dueOn <= last)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
