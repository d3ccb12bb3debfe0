'use server';

import { acceptRoadSchema } from '@/lib/schemas/road';
import { StaleVersionError } from '@/lib/server/database/errors';
import { flash } from '@/lib/server/http/flash';
import { signedInOrDemoAction } from '@/lib/server/identity/signed-in-action';
import { acceptRoad } from '@/lib/server/road/accept-road';
import { goToPlan } from '../_actions/after-change';

/** Takes a road; one that has changed since it was shown is shown anew. */
export const acceptRoadAction = signedInOrDemoAction(acceptRoadSchema, async (who, input) => {
  const taken = await acceptRoad(who, input).catch(unlessStale);
  if (taken) return goToPlan(taken, `?adopted=${taken.adoptionId}`);
  await flash(`road ${input.planId}`);
  const query = new URLSearchParams(input.query);
  query.set('changed', 'yes');
  return goToPlan(input, `/road?${query}`);
});

function unlessStale(error: unknown): null {
  if (error instanceof StaleVersionError) return null;
  throw error;
}
