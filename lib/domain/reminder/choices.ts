import type { Schedule } from './moment';

/** What a person may be reminded of. `week` is the weekly message. */
export const REMINDER_KINDS = ['week', 'goal', 'review', 'outlook'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What a person has chosen to be reminded of, and when. */
export interface ReminderChoices {
  readonly weekly: boolean;
  /** Of the weekly message: 1 is Monday. */
  readonly weekday: number;
  /** 0–23, as clocks in `timeZone` show it. */
  readonly hour: number;
  /** An IANA name. */
  readonly timeZone: string;
  /** Goals that are due within so many days; null: none. */
  readonly goalDays: number | null;
  readonly reviews: boolean;
  readonly outlooks: boolean;
}

/** Days before a goal's due date, where nothing else was chosen. */
export const USUAL_GOAL_DAYS = 7;
export const MOST_GOAL_DAYS = 60;

/** Nothing, on Monday at eight. */
export function noReminders(timeZone: string): ReminderChoices {
  return {
    weekly: false,
    weekday: 1,
    hour: 8,
    timeZone,
    goalDays: null,
    reviews: false,
    outlooks: false,
  };
}

/**
 * When to look whether there is something to say: on one day of the week where the weekly message is
 * all that was chosen, each day where something may come up; null where nothing was chosen.
 */
export function scheduleOf(choices: ReminderChoices): Schedule | null {
  const { weekly, weekday, hour, timeZone } = choices;
  if (choices.goalDays !== null || choices.reviews || choices.outlooks) return { hour, timeZone };
  return weekly ? { hour, timeZone, weekday } : null;
}
