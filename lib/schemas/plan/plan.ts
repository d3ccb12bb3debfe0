import { z } from 'zod';
import { FIRST_DAY, isTimeZone } from '@/lib/domain/calendar';
import { startingLevelKeys } from '@/lib/domain/outlook/starting-level';
import { occupationCode } from '../catalogue';
import { dateText } from '../civil-date';
import { numberText, rowId, rowVersion, text } from '../text';
import { dotted } from './nested-fields';

const NO_TIME_ZONE = 'Choose a time zone from the list, such as Europe/London.';

export const timeZoneSchema = z
  .string()
  .refine((value) => value.length <= 60, { error: NO_TIME_ZONE, abort: true })
  .refine(isTimeZone, NO_TIME_ZONE);

export const outlookSlug = z.string().regex(/^[a-z0-9-]{1,80}$/);
/** The key of a strategy or of a template. */
export const stableKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

const suggestedGoal = z.strictObject({
  take: z.literal('on').optional(),
  template: stableKey,
  title: text('a title', { min: 1, max: 200 }),
  target: numberText('the target'),
  dueOn: dateText('a due date'),
});

/** The answer to “do you use this in your work now?”. */
export const inUseAnswer = z
  .enum(['yes', 'no'], 'Choose yes or no.')
  .transform((answer) => answer === 'yes');

/** A plan's first day: on the time axis. Whether it is past, only its time zone can say. */
export const firstDay = dateText('the first day').refine(
  (date) => date >= FIRST_DAY,
  'Choose 1 January 2026 or a later day.',
);

/** The choices that make a plan, as the form's dotted field names carry them. */
const startPlanFields = z.strictObject({
  outlook: outlookSlug,
  /** With the general outlook: the occupation that the plan is for. */
  occupation: occupationCode.optional(),
  timeZone: timeZoneSchema.catch('UTC').default('UTC'),
  /** The number of the outlook's version that was shown; the current one when absent. */
  outlookVersion: rowVersion.optional(),
  /** Today when absent. */
  startedOn: firstDay.optional(),
  levels: z.record(
    stableKey,
    z.enum(startingLevelKeys as [string, ...string[]], 'Choose one of the five.'),
    'Choose a level for each strategy.',
  ),
  /** A strategy without an answer takes the usual one for its level. */
  inUse: z.record(stableKey, inUseAnswer).optional(),
  goals: z.record(stableKey, suggestedGoal).default({}),
  /**
   * In place of goals: the road, at a pace. `use` names the strategies that will be used as they are
   * learned, besides those that are in use.
   */
  road: z
    .strictObject({
      pace: z.enum(['light', 'steady', 'strong'], 'Choose light, steady or strong.'),
      use: z.record(stableKey, z.literal('on')).default({}),
    })
    .optional(),
});

export const startPlanSchema = dotted.pipe(startPlanFields);

export type StartPlan = z.infer<typeof startPlanSchema>;

/** Years; empty means that nothing fades. */
const halfLifeYears = z
  .strictObject({ fades: z.enum(['yes', 'no']), years: z.string().default('') })
  .transform((value, context) => {
    if (value.fades === 'no') return null;
    const parsed = numberText('the half-life', { min: 0.5, max: 100 }).safeParse(value.years);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: ['years'], message: issue.message });
    }
    return z.NEVER;
  });

export const planSettingsSchema = dotted.pipe(
  z.strictObject({
    planId: rowId,
    version: rowVersion,
    title: text('a name', { min: 1, max: 120 }),
    timeZone: timeZoneSchema,
    halfLife: halfLifeYears,
  }),
);

const level = (label: string) => numberText(label, { min: 0, max: 100 });

const weight = numberText('the weight', { min: 0, max: 1_000 });

const strategyValues = z.strictObject({
  inUse: inUseAnswer,
  startingLevel: level('your starting level'),
  required2026: level('the required level'),
  required2031: level('the required level'),
  required2036: level('the required level'),
  required2046: level('the required level'),
  weight2031: weight,
  weight2036: weight,
  weight2046: weight,
});

/** What strategies ask for in a plan, by their keys: one form for all of them. */
export const planStrategiesSchema = dotted.pipe(
  z.strictObject({
    planId: rowId,
    version: rowVersion,
    strategies: z.record(stableKey, strategyValues),
  }),
);

export const firstDaySchema = z.strictObject({
  planId: rowId,
  version: rowVersion,
  startedOn: firstDay,
});

export const strategyIdSchema = z.strictObject({ strategyId: rowId, version: rowVersion });
export const planIdSchema = z.strictObject({ planId: rowId });

export type FirstDay = z.infer<typeof firstDaySchema>;
export type PlanSettings = z.infer<typeof planSettingsSchema>;
export type PlanStrategies = z.infer<typeof planStrategiesSchema>;
