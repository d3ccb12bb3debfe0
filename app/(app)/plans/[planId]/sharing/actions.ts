'use server';

import { siteOrigin } from '@/lib/env';
import { failed } from '@/lib/schemas/form-state';
import { linkIdSchema, newSharedLinkSchema } from '@/lib/schemas/sharing';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { revokePlanLink } from '@/lib/server/sharing/links';
import { createSharedPlanLink } from '@/lib/server/sharing/shared-links';
import { saidInPlace, savedPlan } from '../_actions/after-change';

export const makeSharedLinkAction = signedInAction(newSharedLinkSchema, async (who, input) => {
  const { planId, token } = await createSharedPlanLink(who, input);
  if (token === null) {
    return failed(
      'An earlier press made this link, and it has been opened or revoked since. Open this page again to make another.',
    );
  }
  const message = `“${input.name}” can open the page with it. It is not kept here, so copy it now.`;
  return { ...savedPlan({ planId }, message), issued: [`${siteOrigin()}/shared/${token}`] };
});

export const revokeLinkAction = signedInAction(linkIdSchema, async (who, { linkId }) => {
  const { planId, name } = await revokePlanLink(who, linkId);
  const message = `The link “${name}” no longer works.`;
  return saidInPlace({ planId }, `/sharing?revoked=${linkId}`, message);
});
