import { z } from 'zod';
import { type CivilDate, isCivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/timeline';

/** A civil date from a form: real, and within 2000–2100. */
export function dateText(label: string) {
  return z
    .string(`Give ${label}.`)
    .trim()
    .refine((value) => value !== '', { error: `Give ${label}.`, abort: true })
    .refine(isCivilDate, {
      error: `Give ${label} as a real date, such as 2028-03-31.`,
      abort: true,
    })
    .refine(
      (value) => value >= MIN_DATE && value <= MAX_DATE,
      `Give ${label} between the years 2000 and 2100.`,
    )
    .transform((value) => value as CivilDate);
}
