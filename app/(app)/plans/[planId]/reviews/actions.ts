'use server';

import { formatDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import { putOffGoalSchema } from '@/lib/schemas/goal';
import { reviewFormSchema } from '@/lib/schemas/review/review-form';
import { moveGoalDueDate } from '@/lib/server/goal/move-dates';
import { signedInOrDemoAction } from '@/lib/server/identity/signed-in-action';
import { saveReview } from '@/lib/server/review/mutations';
import { goToPlan, savedPlan } from '../_actions/after-change';
import { quotedGoal } from '../_actions/quoted';

/** Saves a review as a draft, or takes it: the page then shows it as it was frozen. */
export const saveReviewAction = signedInOrDemoAction(reviewFormSchema, async (who, input) => {
  const { version, period, ...ids } = await saveReview(who, input);
  if (input.take) return goToPlan(ids, `/reviews/${period}`);
  return { ...savedPlan(ids), version };
});

/** Gives a goal another due date, and says where it was. */
export const putOffGoalAction: FormAction = signedInOrDemoAction(
  putOffGoalSchema,
  async (who, { goalId, date, version }) => {
    const { was, ...ids } = await moveGoalDueDate(who, { id: goalId, date, version });
    const message = `${await quotedGoal(goalId)} is now due on ${formatDate(date)}.`;
    return savedPlan(ids, message, {
      action: putOffGoalAction,
      fields: { goalId, date: was, version: version + 1 },
    });
  },
);
