import { z } from 'zod';
import { HORIZON_YEARS, isCivilDate } from '@/lib/domain/calendar';
import type { ReviewSnapshot } from '@/lib/domain/review';
import { stableKey } from '../plan/plan';
import { text } from '../text';

const day = z.string().refine(isCivilDate);
const level = z.number().min(0).max(100);
/** A value of a goal's own measure. */
const value = z.number().min(-1e12).max(1e12);

/** The grid has at most 252 months; rows from before a ceiling may be above it. */
const MAX_DATES = 300;
const MAX_STRATEGIES = 500;
const MAX_GOALS = 5_000;

const levels = z.array(level).max(MAX_DATES);

const lines = z.strictObject({
  dates: z.array(day).min(1).max(MAX_DATES),
  required: levels,
  planned: levels,
  logged: levels,
  projected: z.strictObject({ p10: levels, p25: levels, p50: levels, p75: levels, p90: levels }),
});

const outcome = z.strictObject({
  year: z.literal(HORIZON_YEARS),
  status: z.enum(['on-track', 'at-risk', 'off-track', 'more-to-plan']),
  required: level,
  planned: level,
  projected: level,
  toPlan: level,
  behind: level,
});

const horizons = z.array(outcome).max(HORIZON_YEARS.length);

const strategy = z.strictObject({
  key: stableKey,
  title: text('the title', { max: 1_000 }),
  inUse: z.boolean(),
  level,
  required: level,
  horizons,
});

const goal = z.strictObject({
  id: z.string().min(1).max(100),
  strategy: stableKey,
  title: text('the title', { max: 1_000 }),
  dueOn: day,
  points: z.number().min(0).max(100),
  unit: text('the unit', { max: 200 }),
  baseline: value,
  target: value,
  value: value.nullable(),
  fraction: z.number().min(0).max(1),
  state: z.enum(['open', 'reached', 'dropped']),
});

/** What a taken review holds in the database and in files. */
export const reviewSnapshot = z
  .strictObject({
    format: z.literal(1),
    model: z.int().min(1),
    outlook: z.strictObject({ slug: stableKey, version: z.int().min(1) }),
    startedOn: day,
    asOf: day,
    plannedUntil: day.nullable(),
    pace: z.strictObject({
      quarters: z.int().min(0),
      spi: z.number().min(0).nullable(),
      mean: z.number().min(0),
    }),
    lines,
    horizons,
    strategies: z.array(strategy).max(MAX_STRATEGIES),
    goals: z.array(goal).max(MAX_GOALS),
  })
  .refine(({ lines: { dates }, startedOn }) => isAscending([startedOn, ...dates]), {
    message: 'The dates are in order, and none is before the plan’s first day.',
  })
  .refine(hasWholeColumns, {
    message: 'Each line has a number for each of its dates.',
  }) satisfies z.ZodType<ReviewSnapshot>;

function isAscending([first, ...rest]: readonly string[]): boolean {
  return rest.every((date, at) => date >= (rest[at - 1] ?? first ?? ''));
}

function hasWholeColumns({ lines: { dates, projected, ...columns }, asOf }: ReviewSnapshot) {
  const past = dates.filter((date) => date <= asOf).length;
  const ahead = dates.filter((date) => date >= asOf).length;
  return (
    dates.includes(asOf) &&
    columns.required.length === dates.length &&
    columns.planned.length === dates.length &&
    columns.logged.length === past &&
    Object.values(projected).every(({ length }) => length === ahead)
  );
}
