'use server';

import { z } from 'zod';
import { moveDateSchema } from '@/lib/schemas/goal';
import { moveGoalDueDate, moveMilestoneDate } from '@/lib/server/goal/move-dates';
import { flash } from '@/lib/server/http/flash';
import { signedInOrDemoAction } from '@/lib/server/identity/signed-in-action';
import { goToPlan, savedPlan } from '../_actions/after-change';

const digits = z.string().regex(/^\d{0,4}$/);

/**
 * How the date was moved: by form, which redirects, or by drag or keyboard (`hand`), which does
 * not.
 */
const moveOnPageSchema = moveDateSchema.extend({
  by: z.enum(['form', 'hand']).default('form'),
  years: digits.default(''),
  from: digits.default(''),
});

export const moveDateAction = signedInOrDemoAction(
  moveOnPageSchema,
  async (who, { by, years, from, kind, ...move }) => {
    const { was, ...ids } = await (kind === 'goal'
      ? moveGoalDueDate(who, move)
      : moveMilestoneDate(who, move));
    if (by === 'hand') return savedPlan(ids, 'Moved.');
    const view = years === '' ? '' : `years=${years}&from=${from}&`;
    await flash(`moved ${move.id} from ${was}`);
    return goToPlan(ids, `/timeline?${view}moved=${kind}.${move.id}&was=${was}`);
  },
);
