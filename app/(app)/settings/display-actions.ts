'use server';

import { noFieldsSchema } from '@/lib/schemas/identity/account';
import { displaySchema } from '@/lib/schemas/settings';
import { mirrorDisplay } from '@/lib/server/http/display-cookie';
import { saved } from '@/lib/server/http/form-action';
import { requireUserOrDemo } from '@/lib/server/identity';
import { signedInOrDemoAction } from '@/lib/server/identity/signed-in-action';
import { updateDisplay } from '@/lib/server/settings/mutations';

/** Every page of the site shows it. */
const SITE = '/';

export const updateDisplayAction = signedInOrDemoAction(displaySchema, async (who, input) => {
  await updateDisplay(who, input);
  await mirrorDisplay(input);
  return saved(SITE);
});

/** Takes over what the person chose on another device. */
export const followAccountAction = signedInOrDemoAction(noFieldsSchema, async () => {
  const { display } = await requireUserOrDemo('/settings/display');
  await mirrorDisplay(display);
  return saved(SITE);
});
