'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { formatDate } from '@/lib/format/dates';
import {
  editGoalSchema,
  editMilestoneSchema,
  goalIdSchema,
  milestoneIdSchema,
  newGoalSchema,
  newMilestoneSchema,
  orderGoalSchema,
  readyMadeGoalSchema,
} from '@/lib/schemas/goal';
import { postponeActionSchema } from '@/lib/schemas/next-action';
import {
  firstDaySchema,
  planIdSchema,
  planSettingsSchema,
  planStrategiesSchema,
  strategyIdSchema,
} from '@/lib/schemas/plan/plan';
import { correctEntrySchema, entryIdSchema, logProgressSchema } from '@/lib/schemas/progress';
import {
  createMilestone,
  setMilestoneDone,
  setMilestoneRemoved,
  updateMilestone,
} from '@/lib/server/goal/milestones';
import { createGoal, orderGoal, setGoalDropped, updateGoal } from '@/lib/server/goal/mutations';
import { addReadyMadeGoal } from '@/lib/server/goal/ready-made';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
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
import { goToPlan, savedPlan } from './_actions/after-change';
import { loggedMessage } from './_actions/logged-message';

export const createGoalAction = signedInAction(newGoalSchema, async (who, input) => {
  const ids = await createGoal(who, input);
  return goToPlan(ids, `?added=${ids.goalId}`);
});

export const addReadyMadeGoalAction = signedInAction(readyMadeGoalSchema, async (who, input) =>
  savedPlan(await addReadyMadeGoal(who, input), 'Added.'),
);

export const updateGoalAction = signedInAction(editGoalSchema, async (who, input) => {
  const ids = await updateGoal(who, input);
  return goToPlan(ids, `/goals/${ids.goalId}`);
});

export const dropGoalAction = signedInAction(goalIdSchema, async (who, { goalId }) =>
  savedPlan(await setGoalDropped(who, goalId, true), 'Dropped.'),
);

export const takeUpGoalAction = signedInAction(goalIdSchema, async (who, { goalId }) =>
  savedPlan(await setGoalDropped(who, goalId, false), 'Taken up again.'),
);

export const orderGoalAction = signedInAction(orderGoalSchema, async (who, input) =>
  savedPlan(await orderGoal(who, input.goalId, input.direction)),
);

export const createMilestoneAction = signedInAction(newMilestoneSchema, async (who, input) =>
  savedPlan(await createMilestone(who, input), 'Milestone added.'),
);

export const updateMilestoneAction = signedInAction(editMilestoneSchema, async (who, input) =>
  savedPlan(await updateMilestone(who, input)),
);

export const tickMilestoneAction = signedInAction(milestoneIdSchema, async (who, input) =>
  savedPlan(await setMilestoneDone(who, input.milestoneId, true)),
);

export const untickMilestoneAction = signedInAction(milestoneIdSchema, async (who, input) =>
  savedPlan(await setMilestoneDone(who, input.milestoneId, false)),
);

export const removeMilestoneAction = signedInAction(milestoneIdSchema, async (who, input) => {
  const ids = await setMilestoneRemoved(who, input.milestoneId, true);
  return goToPlan(ids, `/goals/${ids.goalId}`);
});

export const restoreMilestoneAction = signedInAction(milestoneIdSchema, async (who, input) => {
  const ids = await setMilestoneRemoved(who, input.milestoneId, false);
  return goToPlan(ids, `/goals/${ids.goalId}`);
});

/** Where a form was opened from, so that saving leads back there. */
const from = z.enum(['plan', 'goal']).default('plan');

function back(
  origin: z.infer<typeof from>,
  ids: { planId: string; goalId: string },
  note: string,
): never {
  return goToPlan(ids, `${origin === 'goal' ? `/goals/${ids.goalId}` : ''}?${note}`);
}

export const logProgressAction = signedInAction(
  logProgressSchema.extend({ from }),
  async (who, { from: origin, ...input }) => {
    const ids = await logProgress(who, input);
    return back(origin, ids, `logged=${ids.entryId}`);
  },
);

/** One step further, in one press. */
export const logStepAction = signedInAction(
  goalIdSchema.extend({ from }),
  async (who, { from: origin, goalId }) => {
    const ids = await logStep(who, goalId);
    // Without JavaScript the page itself says it.
    if (!(await headers()).has('next-action')) return back(origin, ids, `logged=${ids.entryId}`);
    return savedPlan(ids, await loggedMessage(who.userId, ids));
  },
);

export const correctEntryAction = signedInAction(correctEntrySchema, async (who, input) => {
  const ids = await correctEntry(who, input);
  return back('goal', ids, `corrected=${ids.entryId}`);
});

/**
 * Soft delete, for the undo after logging and for the history: the entry stays, marked as removed.
 */
export const removeEntryAction = signedInAction(
  entryIdSchema.extend({ from }),
  async (who, { entryId, from: origin }) => {
    const ids = await setEntryRemoved(who, entryId, true);
    return back(origin, ids, `removed=${ids.entryId}`);
  },
);

export const restoreEntryAction = signedInAction(
  entryIdSchema.extend({ from }),
  async (who, { entryId, from: origin }) => {
    const ids = await setEntryRemoved(who, entryId, false);
    return back(origin, ids, `restored=${ids.entryId}`);
  },
);

export const putOffNextAction = signedInAction(postponeActionSchema, async (who, input) =>
  savedPlan(await putOffAction(who, input), 'Put off.'),
);

export const bringBackNextAction = signedInAction(planIdSchema, async (who, { planId }) =>
  savedPlan(await bringBackActions(who, planId), 'Back again.'),
);

export const updatePlanSettingsAction = signedInAction(planSettingsSchema, async (who, input) => {
  const { planId, beginsOn } = await updatePlanSettings(who, input);
  const moved =
    beginsOn &&
    `Saved. There it is still ${formatDate(beginsOn)}: your plan now begins on that day.`;
  return savedPlan({ planId }, moved ?? undefined);
});

export const moveFirstDayAction = signedInAction(firstDaySchema, async (who, input) => {
  const ids = await moveFirstDay(who, input);
  return goToPlan(ids, `/settings?startedOn=${input.startedOn}#first-day`);
});

export const archivePlanAction = signedInAction(planIdSchema, async (who, { planId }) =>
  savedPlan(await setPlanArchived(who, planId, true), 'Archived.'),
);

export const unarchivePlanAction = signedInAction(planIdSchema, async (who, { planId }) =>
  savedPlan(await setPlanArchived(who, planId, false), 'In use again.'),
);

export const updatePlanStrategiesAction = signedInAction(planStrategiesSchema, async (who, input) =>
  savedPlan(await updatePlanStrategies(who, input)),
);

export const resetPlanStrategyAction = signedInAction(
  strategyIdSchema,
  async (who, { strategyId, version }) =>
    savedPlan(await resetPlanStrategy(who, strategyId, version), 'Back to the outlook’s values.'),
);
