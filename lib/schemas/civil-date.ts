import { z } from 'zod';
import { type CivilDate, isCivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/calendar';

/** A civil date from a form: real, and within 2000–2100. At most one fault is reported. */
export function dateText(label: string) {
  return z
    .string(`Give ${label}.`)
    .trim()
    .superRefine((value, context) => {
      const message = faultOf(value, label);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .transform((value): CivilDate => value);
}

function faultOf(value: string, label: string): string | undefined {
  if (value === '') return `Give ${label}.`;
  if (!isCivilDate(value)) return `Give ${label} as a real date, such as 2028-03-31.`;
  if (value < MIN_DATE || value > MAX_DATE) return `Give ${label} between the years 2000 and 2100.`;
}
