'use server';

import { z } from 'zod';
import { formatDate } from '@/lib/format/dates';
import type { EntryVerb } from '@/lib/format/progress';
import type { FormAction } from '@/lib/schemas/form-state';
import {
  editGoalSchema,
  editMilestoneSchema,
  goalIdSchema,
  milestoneIdSchema,
  newGoalSchema,
  newMilestoneSchema,
  orderGoalSchema,
  readyMadeGoalSchema,
  tickMilestoneSchema,
} from '@/lib/schemas/goal';
import { bringBackSchema, postponeActionSchema } from '@/lib/schemas/next-action';
import {
  firstDaySchema,
  planIdSchema,
  planSettingsSchema,
  planStrategiesSchema,
  strategyIdSchema,
} from '@/lib/schemas/plan/plan';
import { correctEntrySchema, entryIdSchema, logProgressSchema } from '@/lib/schemas/progress';
import type { Who } from '@/lib/server/database/write-once';
import {
  createMilestone,
  setMilestoneDone,
  setMilestoneRemoved,
  updateMilestone,
} from '@/lib/server/goal/milestones';
import { createGoal, orderGoal, setGoalDropped, updateGoal } from '@/lib/server/goal/mutations';
import { addReadyMadeGoal, takeBackGoal } from '@/lib/server/goal/ready-made';
import { signedInOrDemoAction } from '@/lib/server/identity/signed-in-action';
import { moveFirstDay } from '@/lib/server/plan/first-day';
import { setPlanArchived, updatePlanSettings } from '@/lib/server/plan/mutations';
import { bringBackActions, putOffAction } from '@/lib/server/plan/postponements';
import { resetPlanStrategy, updatePlanStrategies } from '@/lib/server/plan/strategy-values';
import {
  correctEntry,
  logProgress,
  logStep,
  setEntryRemoved,
} from '@/lib/server/progress/mutations';
import { addedMessage } from './_actions/added-message';
import { goToPlan, saidInPlace, savedPlan } from './_actions/after-change';
import { entryMessage } from './_actions/entry-message';
import { quotedGoal, quotedMilestone } from './_actions/quoted';

export const createGoalAction = signedInOrDemoAction(newGoalSchema, async (who, input) => {
  const ids = await createGoal(who, input);
  return goToPlan(ids, `?added=${ids.goalId}`);
});

export const addReadyMadeGoalAction = signedInOrDemoAction(
  readyMadeGoalSchema,
  async (who, { year, ...input }) => {
    const { goalId, ...ids } = await addReadyMadeGoal(who, input);
    const message = await addedMessage(who.userId, { goalId, ...ids }, year);
    const page = `/gap?added=${goalId}${year ? `&year=${year}` : ''}`;
    return saidInPlace(ids, page, message, { action: takeBackGoalAction, fields: { goalId } });
  },
);

export const takeBackGoalAction = signedInOrDemoAction(goalIdSchema, async (who, { goalId }) => {
  const { title, ...ids } = await takeBackGoal(who, goalId);
  return savedPlan(ids, `Removed “${title}” from your plan.`);
});

export const updateGoalAction = signedInOrDemoAction(editGoalSchema, async (who, input) => {
  const ids = await updateGoal(who, input);
  return goToPlan(ids, `/goals/${ids.goalId}`);
});

export const dropGoalAction: FormAction = signedInOrDemoAction(
  goalIdSchema,
  async (who, { goalId }) => {
    const ids = await setGoalDropped(who, goalId, true);
    return savedPlan(ids, `Dropped ${await quotedGoal(goalId)}. Its log stays.`, {
      action: takeUpGoalAction,
      fields: { goalId },
    });
  },
);

export const takeUpGoalAction: FormAction = signedInOrDemoAction(
  goalIdSchema,
  async (who, { goalId }) => {
    const ids = await setGoalDropped(who, goalId, false);
    return savedPlan(ids, `Brought back ${await quotedGoal(goalId)}.`, {
      action: dropGoalAction,
      fields: { goalId },
    });
  },
);

export const orderGoalAction: FormAction = signedInOrDemoAction(
  orderGoalSchema,
  async (who, { goalId, direction }) => {
    const { planId, moved } = await orderGoal(who, goalId, direction);
    const goal = await quotedGoal(goalId);
    if (!moved) {
      const end = direction === 'up' ? 'first' : 'last';
      return savedPlan({ planId }, `${goal} is already the ${end} goal of its strategy.`);
    }
    const back = direction === 'up' ? 'down' : 'up';
    return savedPlan({ planId }, `Moved ${goal} ${direction}.`, {
      action: orderGoalAction,
      fields: { goalId, direction: back },
    });
  },
);

export const createMilestoneAction: FormAction = signedInOrDemoAction(
  newMilestoneSchema,
  async (who, input) => {
    const { milestoneId, ...ids } = await createMilestone(who, input);
    return savedPlan(ids, `Added the milestone “${input.title}”.`, {
      action: removeMilestoneAction,
      fields: { milestoneId },
    });
  },
);

export const updateMilestoneAction = signedInOrDemoAction(editMilestoneSchema, async (who, input) =>
  savedPlan(await updateMilestone(who, input), `Saved the milestone “${input.title}”.`),
);

export const tickMilestoneAction: FormAction = signedInOrDemoAction(
  tickMilestoneSchema,
  async (who, { milestoneId, doneOn }) => {
    const ids = await setMilestoneDone(who, milestoneId, true, doneOn);
    return savedPlan(ids, `${await quotedMilestone(milestoneId)} is done.`, {
      action: untickMilestoneAction,
      fields: { milestoneId },
    });
  },
);

export const untickMilestoneAction: FormAction = signedInOrDemoAction(
  milestoneIdSchema,
  async (who, { milestoneId }) => {
    const { doneOn, ...ids } = await setMilestoneDone(who, milestoneId, false);
    return savedPlan(ids, `${await quotedMilestone(milestoneId)} is not done yet.`, {
      action: tickMilestoneAction,
      fields: { milestoneId, ...(doneOn && { doneOn }) },
    });
  },
);

export const removeMilestoneAction: FormAction = signedInOrDemoAction(
  milestoneIdSchema,
  async (who, { milestoneId }) => {
    const ids = await setMilestoneRemoved(who, milestoneId, true);
    const message = `Removed the milestone ${await quotedMilestone(milestoneId)}.`;
    return saidInPlace(ids, `/goals/${ids.goalId}`, message, {
      action: restoreMilestoneAction,
      fields: { milestoneId },
    });
  },
);

export const restoreMilestoneAction: FormAction = signedInOrDemoAction(
  milestoneIdSchema,
  async (who, { milestoneId }) => {
    const ids = await setMilestoneRemoved(who, milestoneId, false);
    const message = `Put back the milestone ${await quotedMilestone(milestoneId)}.`;
    return saidInPlace(ids, `/goals/${ids.goalId}`, message, {
      action: removeMilestoneAction,
      fields: { milestoneId },
    });
  },
);

/** Where a form was opened from, for the page that says what was saved without JavaScript. */
const from = z.enum(['plan', 'goal', 'review']).default('plan');

type EntryIds = { planId: string; goalId: string; entryId: string };

async function saidOfEntry(
  who: Who,
  verb: EntryVerb,
  origin: z.infer<typeof from>,
  ids: EntryIds,
  undo: FormAction,
) {
  const { entryId } = ids;
  const message = await entryMessage(who.userId, verb, ids);
  const back = { action: undo, fields: { entryId, from: origin } };
  // A review's page stays, since there may be text in it: the button itself says it.
  if (origin === 'review') return savedPlan(ids, message, back);
  const page = origin === 'goal' ? `/goals/${ids.goalId}` : '';
  return saidInPlace(ids, `${page}?${verb}=${entryId}`, message, back);
}

export const logProgressAction = signedInOrDemoAction(
  logProgressSchema.extend({ from }),
  async (who, { from: origin, ...input }) =>
    saidOfEntry(who, 'logged', origin, await logProgress(who, input), removeEntryAction),
);

/** One step further, in one press. */
export const logStepAction = signedInOrDemoAction(
  goalIdSchema.extend({ from }),
  async (who, { from: origin, goalId }) =>
    saidOfEntry(who, 'logged', origin, await logStep(who, goalId), removeEntryAction),
);

export const correctEntryAction = signedInOrDemoAction(correctEntrySchema, async (who, input) => {
  const ids = await correctEntry(who, input);
  return goToPlan(ids, `/goals/${ids.goalId}?corrected=${ids.entryId}`);
});

/** Soft delete: the entry stays in the log, marked as removed. */
export const removeEntryAction: FormAction = signedInOrDemoAction(
  entryIdSchema.extend({ from }),
  async (who, { entryId, from: origin }) =>
    saidOfEntry(
      who,
      'removed',
      origin,
      await setEntryRemoved(who, entryId, true),
      restoreEntryAction,
    ),
);

export const restoreEntryAction: FormAction = signedInOrDemoAction(
  entryIdSchema.extend({ from }),
  async (who, { entryId, from: origin }) =>
    saidOfEntry(
      who,
      'restored',
      origin,
      await setEntryRemoved(who, entryId, false),
      removeEntryAction,
    ),
);

export const putOffNextAction = signedInOrDemoAction(postponeActionSchema, async (who, input) => {
  const { until, planId } = await putOffAction(who, input);
  return savedPlan({ planId }, `Put off until ${formatDate(until)}.`, {
    action: bringBackNextAction,
    fields: { planId, actionKey: input.actionKey },
  });
});

export const bringBackNextAction = signedInOrDemoAction(bringBackSchema, async (who, input) =>
  savedPlan(await bringBackActions(who, input), 'What you put off is back.'),
);

export const updatePlanSettingsAction = signedInOrDemoAction(
  planSettingsSchema,
  async (who, input) => {
    const { planId, beginsOn } = await updatePlanSettings(who, input);
    const moved =
      beginsOn &&
      `Saved. There it is still ${formatDate(beginsOn)}: your plan now begins on that day.`;
    return savedPlan({ planId }, moved ?? undefined);
  },
);

export const moveFirstDayAction = signedInOrDemoAction(firstDaySchema, async (who, input) => {
  const ids = await moveFirstDay(who, input);
  return goToPlan(ids, `/settings?startedOn=${input.startedOn}#first-day`);
});

export const archivePlanAction: FormAction = signedInOrDemoAction(
  planIdSchema,
  async (who, { planId }) =>
    savedPlan(await setPlanArchived(who, planId, true), 'Archived this plan.', {
      action: unarchivePlanAction,
      fields: { planId },
    }),
);

export const unarchivePlanAction: FormAction = signedInOrDemoAction(
  planIdSchema,
  async (who, { planId }) =>
    savedPlan(await setPlanArchived(who, planId, false), 'This plan is in use again.', {
      action: archivePlanAction,
      fields: { planId },
    }),
);

export const updatePlanStrategiesAction = signedInOrDemoAction(
  planStrategiesSchema,
  async (who, input) => savedPlan(await updatePlanStrategies(who, input)),
);

export const resetPlanStrategyAction = signedInOrDemoAction(
  strategyIdSchema,
  async (who, { strategyId, version }) =>
    savedPlan(await resetPlanStrategy(who, strategyId, version), 'Back to the outlook’s values.'),
);
