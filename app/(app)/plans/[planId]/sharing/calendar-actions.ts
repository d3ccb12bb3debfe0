'use server';

import { siteOrigin } from '@/lib/env';
import { feedIdSchema, makeFeedSchema } from '@/lib/schemas/calendar-feed';
import { type FormResult, failed } from '@/lib/schemas/form-state';
import { makeFeed, renewFeed } from '@/lib/server/calendar-feed/mutations';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { savedPlan } from '../_actions/after-change';

/** The answer that shows an address, once. */
function issued({ planId, token }: { planId: string; token: string | null }): FormResult {
  if (!token) {
    return failed(
      'This was sent before, and its address is in use. If you did not see it, make a new one.',
    );
  }
  return {
    ...savedPlan({ planId }),
    issued: [`${siteOrigin()}/calendar/${token}.ics`],
  };
}

export const makeFeedAction = signedInAction(makeFeedSchema, async (who, input) =>
  issued(await makeFeed(who, input)),
);

export const renewFeedAction = signedInAction(feedIdSchema, async (who, { linkId }) =>
  issued(await renewFeed(who, linkId)),
);
