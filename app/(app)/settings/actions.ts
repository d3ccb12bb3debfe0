'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { linkAsked } from '@/lib/format/identity/mail-links';
import {
  changeEmailSchema,
  changePasswordSchema,
  deleteAccountSchema,
  endSessionSchema,
  noFieldsSchema,
} from '@/lib/schemas/identity/account';
import { flash } from '@/lib/server/http/flash';
import { saved } from '@/lib/server/http/form-action';
import { requestAddress } from '@/lib/server/http/request-address';
import { requireUser } from '@/lib/server/identity';
import { askEmailChange } from '@/lib/server/identity/account/change-email';
import { deleteAccount, mailAccountDeleted } from '@/lib/server/identity/account/delete-account';
import { mailConfirmation, mailEmailChange } from '@/lib/server/identity/account/email';
import {
  changePassword,
  mailOwnPasswordLink,
  mailPasswordChanged,
} from '@/lib/server/identity/account/set-password';
import { currentDevice } from '@/lib/server/identity/event/device';
import { forgetSession } from '@/lib/server/identity/session/session';
import { endEverySession, endOtherSession } from '@/lib/server/identity/session/sessions';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { deletePlanDraft } from '@/lib/server/plan/plan-draft';
import { consumePoint } from '@/lib/server/rate-limit/rate-limits';

const SETTINGS = '/settings';

/**
 * Counts a message that a signed-in person asks for, by person and by network address: one of them
 * has many accounts, another many networks.
 * @returns the network address
 * @throws TooManyAttempts
 */
async function countRequest(userId: string): Promise<string> {
  const from = await requestAddress();
  await consumePoint('mailFrom', from);
  await consumePoint('mailFrom', userId);
  return from;
}

export const resendConfirmationAction = signedInAction(noFieldsSchema, async ({ userId }) => {
  const from = await countRequest(userId);
  after(() => mailConfirmation(userId, from));
  return saved(SETTINGS, `The link is on its way. ${linkAsked('confirm-email')}`);
});

export const changeEmailAction = signedInAction(changeEmailSchema, async (who, input) => {
  const from = await countRequest(who.userId);
  const { email: present } = await requireUser('/settings');
  const { email, isNew } = await askEmailChange(who, input, {
    email: present,
    device: await currentDevice(),
  });
  if (isNew) after(() => mailEmailChange(who.userId, email, from));
  return saved(
    SETTINGS,
    `A link is on its way to ${email}. The address changes when you open it. ${linkAsked('confirm-email')}`,
  );
});

export const changePasswordAction = signedInAction(changePasswordSchema, async (who, input) => {
  const { sessionId } = await requireUser('/settings/password');
  const device = await currentDevice();
  await changePassword(who, input, { sessionId, device });
  after(() => mailPasswordChanged(who.userId));
  return saved(SETTINGS, 'Your password is changed, and every other device is signed out.');
});

/** For people who have no password or have forgotten it: the link that the sign-in page offers too. */
export const sendPasswordLinkAction = signedInAction(noFieldsSchema, async ({ userId }) => {
  const from = await countRequest(userId);
  const { email } = await requireUser('/settings/password');
  const device = await currentDevice();
  after(() => mailOwnPasswordLink(userId, { device, from }));
  return saved(SETTINGS, `A link is on its way to ${email}. ${linkAsked('set-password')}`);
});

export const endSessionAction = signedInAction(
  endSessionSchema,
  async (who, { sessionId }) => {
    const { sessionId: own } = await requireUser('/settings/sessions');
    const { device } = await endOtherSession(who, sessionId);
    if (sessionId === own) {
      await forgetSession();
      redirect('/');
    }
    return saved(SETTINGS, `Signed out: ${device}.`);
  },
  { isCountedBySession: true },
);

export const endEverySessionAction = signedInAction(
  noFieldsSchema,
  async (who) => {
    await endEverySession(who, await currentDevice());
    await forgetSession();
    redirect('/');
  },
  { isCountedBySession: true },
);

export const deleteAccountAction = signedInAction(deleteAccountSchema, async (who, input) => {
  const { email, emailConfirmed } = await requireUser('/settings/delete');
  await deleteAccount(who.userId, input);
  await deletePlanDraft();
  await forgetSession();
  if (emailConfirmed) after(() => mailAccountDeleted({ userId: who.userId, to: email }));
  await flash('account-deleted');
  redirect('/account-deleted');
});
