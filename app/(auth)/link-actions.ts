'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { linkAsked } from '@/lib/format/identity/mail-links';
import { done, type FormState } from '@/lib/schemas/form-state';
import {
  confirmEmailSchema,
  forgotPasswordSchema,
  resetPasswordSchema,
} from '@/lib/schemas/identity/account';
import { flash } from '@/lib/server/http/flash';
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
import { attemptSecret } from '@/lib/server/identity/attempt-secret';
import { currentDevice } from '@/lib/server/identity/event/device';
import { consumePoint } from '@/lib/server/rate-limit/rate-limits';

const SENT = `If that address has an account, a link is on its way to it. ${linkAsked('set-password')}`;

function confirmEmailPath(token: string) {
  return `/confirm-email?${new URLSearchParams({ token })}`;
}

/** A link's token is a secret like any other; which account it opens shows only once it is right. */
async function attemptLink<T>(attempt: () => Promise<T>): Promise<T> {
  return attemptSecret({ email: null, address: await requestAddress() }, attempt);
}

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
    const device = await currentDevice();
    const { userId, confirmation } = await attemptLink(() => resetPassword(input, device));
    after(() => mailPasswordChanged(userId));
    await flash('password-set');
    const next = confirmation && confirmEmailPath(confirmation);
    redirect(`/sign-in?${new URLSearchParams({ password: 'set', ...(next && { next }) })}`);
  });
}

/** Confirms an address by a link that was sent to it, for a person who is signed in to its account. */
export async function confirmEmailAction(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(confirmEmailSchema, formFields(form), async ({ token }) => {
    const viewer = await getCurrentUser();
    const device = await currentDevice();
    const by = { viewerId: viewer?.id ?? null, device };
    const confirmed = await attemptLink(() => confirmEmail(token, by));
    after(() => mailEmailChanged(confirmed));
    return done('Your address is confirmed.');
  });
}
