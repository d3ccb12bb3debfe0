'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { done, type FormState } from '@/lib/schemas/form-state';
import {
  confirmEmailSchema,
  forgotPasswordSchema,
  LINK_ASKED,
  resetPasswordSchema,
} from '@/lib/schemas/identity/account';
import { answerForm } from '@/lib/server/http/form-action';
import { formFields } from '@/lib/server/http/form-fields';
import { requestAddress } from '@/lib/server/http/request-address';
import { getCurrentUser } from '@/lib/server/identity';
import { confirmEmail, mailEmailChanged } from '@/lib/server/identity/account/email';
import {
  mailPasswordChanged,
  mailPasswordLink,
  resetPassword,
} from '@/lib/server/identity/account/set-password';
import { currentDevice } from '@/lib/server/identity/event/device';
import { consumePoint } from '@/lib/server/rate-limit/rate-limits';

const SENT = `If that address has an account, a link is on its way to it. ${LINK_ASKED}`;

/** Against account enumeration: answers before looking up whether the address has an account. */
export async function forgotPasswordAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(forgotPasswordSchema, formFields(form), async ({ email }) => {
    const from = await requestAddress();
    await consumePoint('mailFrom', from);
    const device = await currentDevice();
    after(() => mailPasswordLink(email, { device, from }));
    return done(SENT);
  });
}

/** Sets a password by a link that was sent by mail; signing in with it is the next step. */
export async function resetPasswordAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(resetPasswordSchema, formFields(form), async (input) => {
    const { userId } = await resetPassword(input, await currentDevice());
    after(() => mailPasswordChanged(userId));
    redirect('/sign-in?password=set');
  });
}

/** Confirms an address by a link that was sent to it, for a person who is signed in to its account. */
export async function confirmEmailAction(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(confirmEmailSchema, formFields(form), async ({ token }) => {
    const viewer = await getCurrentUser();
    const device = await currentDevice();
    const confirmed = await confirmEmail(token, { viewerId: viewer?.id ?? null, device });
    after(() => mailEmailChanged(confirmed));
    return done('Your address is confirmed.');
  });
}
