import { z } from 'zod';
import { type CivilDate, isCivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/calendar';

/** In UTF-16 units: a date has ten, and there may be blanks around it. */
const LONGEST_DATE = 100;

/** Of a day that must not be after today; which day that is, only the plan's time zone can say. */
export const NO_LATER_THAN_TODAY = 'Choose today or an earlier day.';

/** A civil date from a form: real, and within 2000–2100. At most one fault is reported. */
export function dateText(label: string) {
  return z
    .string(`Give ${label}.`)
    .refine((value) => value.length <= LONGEST_DATE, { error: notReal(label), abort: true })
    .trim()
    .superRefine((value, context) => {
      const message = faultOf(value, label);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .transform((value): CivilDate => value);
}

function faultOf(value: string, label: string): string | undefined {
  if (value === '') return `Give ${label}.`;
  if (!isCivilDate(value)) return notReal(label);
  if (value < MIN_DATE || value > MAX_DATE) return `Give ${label} between the years 2000 and 2100.`;
}

function notReal(label: string): string {
  return `Give ${label} as a real date, such as 2028-03-31.`;
}
