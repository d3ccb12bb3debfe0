'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import {
  changeEmailSchema,
  changePasswordSchema,
  deleteAccountSchema,
  endSessionSchema,
  noFieldsSchema,
} from '@/lib/schemas/identity/account';
import { requestAddress } from '@/lib/server/http/request-address';
import { takePoint } from '@/lib/server/http/throttle';
import { requireUser } from '@/lib/server/identity';
import { askEmailChange } from '@/lib/server/identity/account/change-email';
import { deleteAccount, mailAccountDeleted } from '@/lib/server/identity/account/delete-account';
import { mailConfirmation, mailEmailChange } from '@/lib/server/identity/account/email';
import {
  changePassword,
  mailPasswordChanged,
  mailPasswordLink,
} from '@/lib/server/identity/account/set-password';
import { currentDevice } from '@/lib/server/identity/event/device';
import { forgetSession } from '@/lib/server/identity/session/session';
import { endEverySession, endOtherSession } from '@/lib/server/identity/session/sessions';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { forgetDraft } from '@/lib/server/plan/drafts';

function done(message: string) {
  revalidatePath('/settings', 'layout');
  return { status: 'done' as const, errors: {}, message };
}

export const resendConfirmationAction = signedInAction(noFieldsSchema, async ({ userId }) => {
  await takePoint('mailFrom', userId);
  after(() => mailConfirmation(userId));
  return done('The link is on its way. It works once, for 30 minutes.');
});

export const changeEmailAction = signedInAction(changeEmailSchema, async (who, input) => {
  await takePoint('mailFrom', who.userId);
  const { email: present } = await requireUser('/settings');
  const { email } = await askEmailChange(who, input, {
    email: present,
    device: await currentDevice(),
  });
  after(() => mailEmailChange(who.userId, email));
  return done(
    `A link is on its way to ${email}. The address changes when you open it; it works once, for 30 minutes.`,
  );
});

export const changePasswordAction = signedInAction(changePasswordSchema, async (who, input) => {
  const { sessionId } = await requireUser('/settings/password');
  const device = await currentDevice();
  const { email } = await changePassword(who, input, { sessionId, device });
  after(() => mailPasswordChanged(email));
  return done('Your password is changed, and every other device is signed out.');
});

/** For who has none or has forgotten it: the same link that the sign-in page offers. */
export const sendPasswordLinkAction = signedInAction(noFieldsSchema, async ({ userId }) => {
  await takePoint('mailFrom', userId);
  const { email } = await requireUser('/settings/password');
  const device = await currentDevice();
  after(() => mailPasswordLink(email, device));
  return done(`A link is on its way to ${email}. It works once, for 30 minutes.`);
});

export const endSessionAction = signedInAction(endSessionSchema, async (who, { sessionId }) => {
  const { sessionId: own } = await requireUser('/settings/sessions');
  const { device } = await endOtherSession(who, sessionId);
  if (sessionId === own) {
    await forgetSession();
    redirect('/');
  }
  return done(`Signed out: ${device}.`);
});

export const endEverySessionAction = signedInAction(noFieldsSchema, async (who) => {
  await endEverySession(who, await currentDevice());
  await forgetSession();
  redirect('/');
});

export const deleteAccountAction = signedInAction(deleteAccountSchema, async (who, input) => {
  const { email } = await requireUser('/settings/delete');
  await deleteAccount(who.userId, input, { email, address: await requestAddress() });
  await forgetDraft();
  await forgetSession();
  after(() => mailAccountDeleted(email));
  redirect('/account-deleted');
});
