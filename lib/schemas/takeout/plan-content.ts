import { z } from 'zod';
import { CEILINGS } from '@/lib/domain/ceiling';
import type { ReviewKind } from '@/lib/domain/review';
import { timeZoneSchema } from '../plan/plan';
import { ANSWERS } from '../review/answers';
import { reviewSnapshot } from '../review/snapshot';
import { displaySchema } from '../settings';
import {
  civilDate,
  goalId,
  level,
  measure,
  number,
  stableKey,
  webLink,
  weight,
  words,
} from './fields';
import { checkPlanContent } from './plan-checks';

const levels = z.strictObject({ 2026: level, 2031: level, 2036: level, 2046: level });
const weights = z.strictObject({ 2031: weight, 2036: weight, 2046: weight });

const milestone = z.strictObject({
  title: words(200, 1),
  dueOn: civilDate,
  doneOn: civilDate.nullable(),
  removed: z.literal(true).optional(),
});

const entry = z.strictObject({
  /** In the order logged, over all goals of the plan. */
  id: number,
  occurredOn: civilDate,
  value: measure,
  note: words(5_000).optional(),
  link: webLink.optional(),
  /** The entry of the same goal that this one corrects. */
  replaces: number.optional(),
  /** Removals and their undoing in their order; the last one decides. */
  marks: z
    .array(z.enum(['removed', 'restored']))
    .min(1)
    .max(CEILINGS.entryMarks)
    .optional(),
});

const goal = z.strictObject({
  id: goalId,
  title: words(200, 1),
  template: words(80).optional(),
  startOn: civilDate,
  dueOn: civilDate,
  unit: words(40).default(''),
  baseline: measure,
  target: measure,
  points: z.number().min(1).max(100),
  droppedOn: civilDate.nullable(),
  notes: words(10_000).default(''),
  milestones: z.array(milestone).max(CEILINGS.allMilestones).default([]),
  entries: z.array(entry).max(CEILINGS.allEntries).default([]),
});

const strategy = z.strictObject({
  key: stableKey,
  title: words(200, 1),
  retired: z.literal(true).optional(),
  startingLevel: level,
  /** Absent where the person has not been asked. */
  inUse: z.boolean().optional(),
  /** The outlook's version that it was last decided on; absent: the plan's. */
  outlookVersion: number.optional(),
  weights,
  required: levels,
  goals: z.array(goal).max(CEILINGS.goals),
});

/** A what-if as the address of its page has it. */
const query = words(6_000);

const scenario = z.strictObject({
  name: words(80),
  query,
  removed: z.literal(true).optional(),
});

/** `before`: what it replaced, which an undo brings back. */
const adoption = z.strictObject({
  name: words(80),
  query,
  undone: z.literal(true).optional(),
  before: z.strictObject({
    fade: z.strictObject({ from: z.number().nullable(), to: z.number().nullable() }).optional(),
    due: z
      .array(z.strictObject({ id: goalId, from: civilDate, to: civilDate }))
      .max(CEILINGS.goals),
    dropped: z.array(z.strictObject({ id: goalId, on: civilDate })).max(CEILINGS.goals),
    created: z.array(goalId).max(CEILINGS.goals),
    road: z.literal(true).optional(),
    /** By the strategy's key. */
    inUse: z
      .array(z.strictObject({ key: stableKey, from: z.boolean().nullable() }))
      .max(1_000)
      .optional(),
  }),
});

const decidedStrategy = z.strictObject({
  key: stableKey,
  title: words(200),
  required: levels,
  weights,
  position: z.int().min(0).max(1_000),
  startingLevel: level,
  retired: z.boolean(),
  outlookVersion: number,
});

/** A decision on a new version of the outlook, or the undoing of one, in their order. */
const outlookDecision = z.strictObject({
  outlookVersion: number,
  strategy: stableKey,
  choice: z.enum(['keep', 'take', 'replace', 'add', 'leave-out']),
  /** The place in this list, from 1, of the decision that this one undoes. */
  undoes: number.optional(),
  kind: z.enum(['changed', 'new', 'gone', 'returned']),
  /** The version that the plan was on. */
  planOutlookVersion: number,
  wasLeftOut: z.boolean(),
  before: decidedStrategy.nullable(),
  after: decidedStrategy.nullable(),
});

const postponement = z.strictObject({
  /** Of the next action, such as `overdue:g3`. */
  action: z.string().regex(/^[a-z0-9:-]{1,160}$/),
  until: civilDate,
});

const weeklyReview = reviewOf('weekly');
const quarterlyReview = reviewOf('quarterly');
const yearlyReview = reviewOf('yearly');

/** A review: a draft, or with what was frozen when it was taken. Its goals go by the file's ids. */
function reviewOf<K extends ReviewKind>(kind: K) {
  return z.strictObject({
    kind: z.literal(kind),
    /** `2028-W14`, `2028-Q2` or `2028`. */
    period: z.string().max(10),
    answers: ANSWERS[kind],
    snapshot: reviewSnapshot.optional(),
  });
}

const plan = z.strictObject({
  title: words(120, 1),
  outlook: stableKey,
  outlookVersion: number,
  /** SHA-256 of each version that the plan refers to, by its number. */
  outlookVersions: z
    .array(z.strictObject({ number, hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1)
    .max(1_000),
  /** Of a plan from the general outlook: the occupation that it is for. */
  occupation: words(20).nullable().default(null),
  occupationTitle: words(300).nullable().default(null),
  startedOn: civilDate,
  halfLifeYears: z.number().gt(0).max(1_000).nullable(),
  timeZone: timeZoneSchema,
  archived: z.literal(true).optional(),
});

/** Everything of a plan, in the one order that exports write. */
const planParts = {
  plan,
  strategies: z.array(strategy).max(1_000),
  scenarios: z
    .array(scenario)
    .max(CEILINGS.scenarios + CEILINGS.removedScenarios)
    .default([]),
  adoptions: z.array(adoption).max(CEILINGS.adoptions).default([]),
  outlookDecisions: z.array(outlookDecision).max(CEILINGS.decisions).default([]),
  postponements: z.array(postponement).max(10_000).default([]),
  reviews: z
    .array(z.discriminatedUnion('kind', [weeklyReview, quarterlyReview, yearlyReview]))
    .max(CEILINGS.reviews)
    .default([]),
};

export type PlanContent = z.infer<z.ZodObject<typeof planParts>>;
export type StrategyContent = PlanContent['strategies'][number];
export type GoalContent = StrategyContent['goals'][number];
export type EntryContent = GoalContent['entries'][number];
export type AdoptionContent = PlanContent['adoptions'][number];
export type ReviewContent = PlanContent['reviews'][number];
export type DecisionContent = PlanContent['outlookDecisions'][number];

/** One plan of an account's file. */
export const planContentSchema = z.strictObject(planParts).superRefine(checkPlanContent);

const header = {
  /** The version of the readiness model that wrote the file; it is not read. */
  model: z.int().positive().optional(),
  /** The one thing in a file that differs between two exports of the same. */
  exportedOn: civilDate.optional(),
};

/** A plan alone, with everything of it. */
export const planTakeoutSchema = z
  .strictObject({
    format: z.literal('longview.plan'),
    version: z.literal(3),
    ...header,
    ...planParts,
  })
  .superRefine(checkPlanContent);

/** All of a person's plans and settings. */
export const accountTakeoutSchema = z.strictObject({
  format: z.literal('longview.account'),
  version: z.literal(1),
  ...header,
  settings: displaySchema,
  plans: z.array(planContentSchema),
});
