import { z } from 'zod';
import { isCivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/calendar';
import { isLink } from '../link';

/** Beyond this, differences of measures would lose precision. */
const MEASURE_LIMIT = 1e15;

/**
 * Text of a file, taken as it is: what the product wrote comes back to the letter. Bounded, and free
 * of what PostgreSQL cannot store (NUL) or UTF-8 cannot carry (a lone surrogate).
 */
export function words(max: number, min = 0) {
  return z
    .string()
    .refine((value) => value.length <= 2 * max, {
      error: `must have at most ${max} characters`,
      abort: true,
    })
    .refine((value) => !value.includes('\0'), 'must not contain a NUL character')
    .refine((value) => value.isWellFormed(), 'must not contain half of a surrogate pair')
    .min(min)
    .max(max);
}

export const civilDate = z
  .string()
  .refine((date) => isCivilDate(date) && date >= MIN_DATE && date <= MAX_DATE, {
    error: 'must be a real date of the years 2000 to 2100, such as 2028-03-31',
  })
  .meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

export const measure = z.number().min(-MEASURE_LIMIT).max(MEASURE_LIMIT);
export const level = z.number().min(0).max(100);
export const weight = z.number().min(0).max(MEASURE_LIMIT);
export const stableKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

export const webLink = words(2_000).refine(
  (value) => value === '' || isLink(value),
  'must be a whole address that begins with https://, http:// or mailto:',
);

/** A running number of the file: it names a row within one plan and nothing beyond the file. */
export const number = z.int().min(1).max(1_000_000);

/** A goal: `g1` is one of the plan, `x1` one that an undo has deleted. */
export const GOAL_ID = /^[gx][1-9][0-9]{0,5}$/;
export const goalId = z.string().regex(GOAL_ID);
