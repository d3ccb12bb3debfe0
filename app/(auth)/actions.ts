'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { type FormState, failed } from '@/lib/schemas/form-state';
import { signInSchema, signUpSchema } from '@/lib/schemas/identity/account';
import { claimDrafts } from '@/lib/server/demo/claim-drafts';
import { flash } from '@/lib/server/http/flash';
import { answerForm } from '@/lib/server/http/form-action';
import { formFields } from '@/lib/server/http/form-fields';
import { requestAddress } from '@/lib/server/http/request-address';
import { endSession } from '@/lib/server/identity';
import { authenticate, noteFailedSignIn, register } from '@/lib/server/identity/account/accounts';
import { CONFIRM_ADDRESS, mailConfirmation } from '@/lib/server/identity/account/email';
import { currentDevice } from '@/lib/server/identity/event/device';
import { finishFirstFactor } from '@/lib/server/identity/two-factor/complete-sign-in';

const WRONG = 'That address and password do not match. Check both and try again.';

/** Signs in; the answer is the same for a wrong password and for an address without an account. */
export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(signInSchema, formFields(form), async (input) => {
    const user = await authenticate(input, await requestAddress());
    if (!user) {
      const device = await currentDevice();
      after(() => noteFailedSignIn(input.email, device));
      return failed(WRONG);
    }
    redirect(await finishFirstFactor(user.id, 'password', input.next, claimDrafts));
  });
}

/**
 * Makes an account. Against account enumeration, an address that has one gets the same answers as a
 * new one; only a message to the address itself says more.
 */
export async function signUpAction(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(signUpSchema, formFields(form), async (input) => {
    const from = await requestAddress();
    const user = await register(input, from, await currentDevice());
    if (user.isNew) {
      after(() => mailConfirmation(user.id, from));
      await flash(CONFIRM_ADDRESS);
    }
    redirect(await finishFirstFactor(user.id, 'password', input.next, claimDrafts));
  });
}

export async function signOutAction(): Promise<FormState> {
  await endSession();
  redirect('/');
}
