import { z } from 'zod';
import { isTimeZone } from '@/lib/domain/calendar';
import { MOST_GOAL_DAYS, type ReminderChoices } from '@/lib/domain/reminder';

/** A checkbox sends `on`, or nothing. */
const box = z.literal('on', 'Tick it or leave it.').optional();

const whole = (least: number, most: number, message: string) =>
  z
    .string(message)
    .regex(/^\d{1,2}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);

/** The form of a person's reminders. */
export const reminderSchema = z
  .strictObject({
    weekly: box,
    weekday: whole(1, 7, 'Choose a day of the week.'),
    hour: whole(0, 23, 'Choose an hour.'),
    timeZone: z
      .string('Choose a time zone from the list.')
      .max(64, 'Choose a time zone from the list.')
      .refine(isTimeZone, 'Choose a time zone from the list.'),
    goals: box,
    goalDays: whole(1, MOST_GOAL_DAYS, `A whole number from 1 to ${MOST_GOAL_DAYS}.`),
    reviews: box,
    outlooks: box,
  })
  .transform(
    ({ goals, goalDays, ...form }): ReminderChoices => ({
      weekly: form.weekly === 'on',
      weekday: form.weekday,
      hour: form.hour,
      timeZone: form.timeZone,
      goalDays: goals === 'on' ? goalDays : null,
      reviews: form.reviews === 'on',
      outlooks: form.outlooks === 'on',
    }),
  );

/** The button that ends all reminders by a link. */
export const endRemindersSchema = z.strictObject({
  token: z.string('The link is not complete.').max(200, 'The link is not complete.'),
});
