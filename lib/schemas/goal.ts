import { z } from 'zod';
import { HORIZON_YEARS, isCivilDate } from '@/lib/domain/calendar';
import { DEFAULT_POINTS } from '@/lib/domain/goal';
import { dateText } from './civil-date';
import { DUE_AFTER_START } from './goal-faults';
import { numberText, rowId, rowVersion, text } from './text';

/** An absent or empty field means the default; any other value is validated. */
function orDefault<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).optional();
}

const goalFields = {
  strategyId: rowId,
  title: text('a title', { min: 1, max: 200 }),
  dueOn: dateText('a due date'),
  unit: text('the unit', { max: 40 }).default(''),
  baseline: orDefault(numberText('the baseline')),
  target: orDefault(numberText('the target')),
  points: orDefault(numberText('the points', { min: 1, max: 100 })),
  startOn: orDefault(dateText('the start')),
  notes: text('the notes', { max: 10_000 }).default(''),
};

/** A goal that may have other faults: its fields may be unparsed or absent. */
type Draft = { baseline?: unknown; target?: unknown; startOn?: unknown; dueOn?: unknown };

/** The default measure of a goal, per cent done, and its size. */
export const DEFAULT_MEASURE = { unit: '%', baseline: 0, target: 100, points: DEFAULT_POINTS };

/** Runs also after faults of single fields, so that one answer reports all of them. */
const always = { when: ({ value }: { value: unknown }) => value instanceof Object };

function isDate(value: unknown): value is string {
  return typeof value === 'string' && isCivilDate(value);
}

function checkGoal(goal: Draft, context: z.RefinementCtx) {
  const baseline = goal.baseline ?? DEFAULT_MEASURE.baseline;
  const target = goal.target ?? DEFAULT_MEASURE.target;
  if (typeof target === 'number' && baseline === target) {
    context.addIssue({
      code: 'custom',
      path: ['target'],
      message: 'Choose a target that differs from the baseline.',
    });
  }
  if (isDate(goal.startOn) && isDate(goal.dueOn) && goal.startOn >= goal.dueOn) {
    context.addIssue({
      code: 'custom',
      path: ['dueOn'],
      message: DUE_AFTER_START,
    });
  }
}

/** A new goal: a title and a due date are enough. */
export const newGoalSchema = z
  .strictObject({ ...goalFields, templateKey: text('the template', { max: 80 }).optional() })
  .superRefine(checkGoal, always);

export const editGoalSchema = z
  .strictObject({ ...goalFields, goalId: rowId, version: rowVersion })
  .superRefine(checkGoal, always);

export type NewGoal = z.infer<typeof newGoalSchema>;
export type EditGoal = z.infer<typeof editGoalSchema>;

/** A goal as a whole, for the buttons that act on it. */
export const goalIdSchema = z.strictObject({ goalId: rowId });

/** One of the outlook's ready-made goals, to be added as it is. */
export const readyMadeGoalSchema = z.strictObject({
  planId: rowId,
  strategyKey: text('the strategy', { min: 1, max: 80 }),
  template: text('the template', { min: 1, max: 80 }),
  /** The horizon that it is to help, for what is said of it. */
  year: z.coerce.number().pipe(z.literal(HORIZON_YEARS)).optional(),
});

export type ReadyMadeGoal = z.infer<typeof readyMadeGoalSchema>;

export const orderGoalSchema = z.strictObject({
  goalId: rowId,
  direction: z.enum(['up', 'down'], 'Choose up or down.'),
});

const milestoneFields = {
  title: text('a title', { min: 1, max: 200 }),
  dueOn: dateText('a date'),
};

export const newMilestoneSchema = z.strictObject({ goalId: rowId, ...milestoneFields });
export const editMilestoneSchema = z.strictObject({
  milestoneId: rowId,
  version: rowVersion,
  ...milestoneFields,
});
export const milestoneIdSchema = z.strictObject({ milestoneId: rowId });
/** Without a day, as of today. */
export const tickMilestoneSchema = milestoneIdSchema.extend({
  doneOn: dateText('the day').optional(),
});

export type NewMilestone = z.infer<typeof newMilestoneSchema>;
export type EditMilestone = z.infer<typeof editMilestoneSchema>;

/** One date of the timeline, moved by itself: a goal's due date or a milestone's. */
export const moveDateSchema = z.strictObject({
  kind: z.enum(['goal', 'milestone']),
  id: rowId,
  date: dateText('a date'),
  version: rowVersion,
});

/** A goal's due date, put off in a review. */
export const putOffGoalSchema = z.strictObject({
  goalId: rowId,
  date: dateText('a due date'),
  version: rowVersion,
});

export type MoveDate = z.infer<typeof moveDateSchema>;
