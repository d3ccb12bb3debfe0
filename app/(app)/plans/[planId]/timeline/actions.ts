'use server';

import { z } from 'zod';
import { moveDateSchema } from '@/lib/schemas/goal';
import { moveGoalDueDate, moveMilestoneDate } from '@/lib/server/goal/move-dates';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { goToPlan, savedPlan } from '../_actions/after-change';

const digits = z.string().regex(/^\d{0,4}$/);

/** How the page was moved: by a form, which leads back to the page, or by hand, which stays on it. */
const moveOnPageSchema = moveDateSchema.extend({
  by: z.enum(['form', 'hand']).default('form'),
  years: digits.default(''),
  from: digits.default(''),
});

export const moveDateAction = signedInAction(
  moveOnPageSchema,
  async (who, { by, years, from, kind, ...move }) => {
    const { was, ...ids } = await (kind === 'goal'
      ? moveGoalDueDate(who, move)
      : moveMilestoneDate(who, move));
    if (by === 'hand') return savedPlan(ids, 'Moved.');
    const view = years === '' ? '' : `years=${years}&from=${from}&`;
    return goToPlan(ids, `/timeline?${view}moved=${kind}.${move.id}&was=${was}`);
  },
);
