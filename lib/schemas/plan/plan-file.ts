import { z } from 'zod';
import { HORIZON_YEARS, isCivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/calendar';
import { countingEntries } from '@/lib/domain/progress';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import { faultSentence, formatPath } from '../file-faults';
import { checkAcrossPlan } from './plan-file-checks';

/** A plan file that cannot be used. `faults` has one line a fault: its path and a sentence. */
export class PlanFileError extends Error {
  override readonly name = 'PlanFileError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** Beyond this a measure is a typing error, and differences of measures would lose precision. */
const MEASURE_LIMIT = 1e15;

/** One refinement and not a chain, so that a bad date has one fault. */
const civilDate = z
  .string()
  .refine((date) => isCivilDate(date) && date >= MIN_DATE && date <= MAX_DATE, {
    error: 'must be a real date of the years 2000 to 2100, such as 2028-03-31',
  });
const measure = z.number().min(-MEASURE_LIMIT).max(MEASURE_LIMIT);
const level = z.number().min(0).max(100);
const weight = z.number().min(0).max(MEASURE_LIMIT);
/** Text that the model does not read: a value of another type counts as absent. */
const unread = z.string().optional().catch(undefined);

const [near, middle, far] = HORIZON_YEARS;
const weights = z.looseObject({ [near]: weight, [middle]: weight, [far]: weight });
const required = z.looseObject({ 2026: level, [near]: level, [middle]: level, [far]: level });

const entry = z.looseObject({
  occurredOn: civilDate,
  value: measure,
  /** Since version 3, with entries that were corrected or removed among the others. */
  id: z.int().positive().optional(),
  replaces: z.int().positive().optional(),
  marks: z.array(z.string()).optional(),
});

const goal = z.looseObject({
  id: z.string().min(1),
  title: unread,
  /** The key of the ready-made goal that it was made from. */
  template: unread,
  startOn: civilDate,
  dueOn: civilDate,
  baseline: measure,
  target: measure,
  points: z.number().min(1).max(100).default(25),
  droppedOn: civilDate.nullable().default(null),
  entries: z.array(entry),
});

const strategy = z.looseObject({
  key: z.string().min(1),
  title: unread,
  retired: z.boolean().optional().catch(undefined),
  startingLevel: level,
  /** Since version 2 of the format; absent means no. */
  inUse: z.boolean().optional(),
  weights,
  required,
  goals: z.array(goal),
});

const plan = z.looseObject({
  title: unread,
  /** The version of the outlook that the plan is on. */
  outlookVersion: z.int().positive().optional().catch(undefined),
  startedOn: civilDate,
  halfLifeYears: z
    .number()
    .refine((years) => years > 0, 'must be more than 0, or null where nothing fades')
    .nullable()
    .default(10),
  timeZone: unread,
});

/**
 * A plan as the product exports it, as far as the readiness model reads it. Fields that it does not
 * read may be there or not, and are kept. Dates are civil dates, levels and points 0–100.
 */
export const planFileSchema = z
  .looseObject({
    format: z.literal('longview.plan'),
    version: z.literal([1, 2, 3]),
    /** The version of the readiness model that wrote the file. A file of any model can be read. */
    model: z.int().positive().optional().catch(undefined),
    plan,
    strategies: z.array(strategy),
  })
  // Also after other faults, so that one reading of a file shows all that is wrong with it.
  .superRefine(checkAcrossPlan, { when: () => true });

export type PlanFile = z.infer<typeof planFileSchema>;

/**
 * Reads a plan file from parsed JSON.
 *
 * @throws PlanFileError with a line for each fault
 */
export function parsePlanFile(input: unknown): PlanFile {
  const result = planFileSchema.safeParse(input, { error: faultSentence });
  if (result.success) return result.data;
  throw new PlanFileError(
    result.error.issues.map(({ path, message }) => `${formatPath(path) || 'the file'}: ${message}`),
  );
}

/** The part of a plan file that the readiness model reads: of the log, the entries that count. */
export function toReadinessPlan(file: PlanFile): ReadinessPlan {
  const { startedOn, halfLifeYears } = file.plan;
  const strategies = file.strategies.map((strategy) => ({
    ...strategy,
    goals: strategy.goals.map((one) => ({ ...one, entries: countingEntries(one.entries) })),
  }));
  return { startedOn, halfLifeYears, strategies };
}
