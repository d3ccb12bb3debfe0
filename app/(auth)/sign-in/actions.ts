'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { type FormState, failed } from '@/lib/schemas/form-state';
import { passkeyAnswerSchema, passkeySignInSchema } from '@/lib/schemas/identity/passkey';
import { providerSignInSchema } from '@/lib/schemas/identity/provider';
import { recoveryCodeSchema, recoverySignInSchema } from '@/lib/schemas/identity/recovery-code';
import { claimDrafts } from '@/lib/server/demo/claim-drafts';
import { answerForm } from '@/lib/server/http/form-action';
import { formFields } from '@/lib/server/http/form-fields';
import { requestAddress } from '@/lib/server/http/request-address';
import { mailNotice } from '@/lib/server/identity/event/notices';
import { redirectToProvider } from '@/lib/server/identity/next-auth/redirect-to-provider';
import { verifyPasskey } from '@/lib/server/identity/passkey/verify';
import {
  completeSignIn,
  finishFirstFactor,
} from '@/lib/server/identity/two-factor/complete-sign-in';
import {
  endPendingSignIn,
  findPendingSignIn,
} from '@/lib/server/identity/two-factor/pending-sign-in';
import {
  authenticateByCode,
  verifyRecoveryCode,
} from '@/lib/server/identity/two-factor/recovery-codes';

const WRONG_PASSKEY =
  'That passkey does not open an account here, or it took too long. Try again, or sign in another way.';
const WRONG_CODE =
  'That address and code do not match, or the code was used before. Check both and try again.';
const TOO_LATE = 'Too much time has passed since the first step. Sign in again.';

/** After a sign-in by a recovery code: where a lost passkey is replaced. */
const AFTER_RECOVERY = '/settings/passkeys?recovered=yes';

/** Signs in by a passkey alone; every kind of wrong answer is refused alike. */
export async function passkeySignInAction(_previous: FormState, form: FormData) {
  return answerForm(passkeySignInSchema, formFields(form), async ({ answer, next }) => {
    const user = await verifyPasskey(answer, { purpose: 'sign-in', userId: null });
    if (!user) return failed(WRONG_PASSKEY);
    redirect(await completeSignIn(user.userId, 'passkey', next, claimDrafts));
  });
}

/** Signs in by address and recovery code; unknown addresses are answered like known ones. */
export async function recoverySignInAction(_previous: FormState, form: FormData) {
  return answerForm(recoverySignInSchema, formFields(form), async (input) => {
    const user = await authenticateByCode(input, await requestAddress());
    if (!user) return failed(WRONG_CODE);
    after(() => mailNotice(user.userId, 'recovery-code-used'));
    redirect(await finishFirstFactor(user.userId, 'recovery-code', AFTER_RECOVERY, claimDrafts));
  });
}

/** The second factor by a passkey of the person who gave the first one in this browser. */
export async function passkeySecondFactorAction(_previous: FormState, form: FormData) {
  return answerForm(passkeyAnswerSchema, formFields(form), async ({ answer }) => {
    const pending = await findPendingSignIn();
    if (!pending) return failed(TOO_LATE);
    const { userId, next } = pending;
    const user = await verifyPasskey(answer, { purpose: 'second-step', userId });
    if (!user) return failed(WRONG_PASSKEY);
    if (!(await endPendingSignIn(pending))) return failed(TOO_LATE);
    redirect(await completeSignIn(userId, 'passkey', next, claimDrafts));
  });
}

/** The second factor by a recovery code, unless the first one was a code already. */
export async function recoveryCodeSecondFactorAction(_previous: FormState, form: FormData) {
  return answerForm(recoveryCodeSchema, formFields(form), async ({ code }) => {
    const pending = await findPendingSignIn();
    if (!pending || pending.how === 'recovery-code') return failed(TOO_LATE);
    if (!(await verifyRecoveryCode(pending.userId, code, await requestAddress()))) {
      return failed('That is not one of your codes, or it has been used. Check it and try again.');
    }
    after(() => mailNotice(pending.userId, 'recovery-code-used'));
    if (!(await endPendingSignIn(pending))) return failed(TOO_LATE);
    redirect(await completeSignIn(pending.userId, 'recovery-code', AFTER_RECOVERY, claimDrafts));
  });
}

/** Starts a sign-in by an identity provider. */
export async function providerSignInAction(_previous: FormState, form: FormData) {
  return answerForm(providerSignInSchema, formFields(form), ({ service, next }) =>
    redirectToProvider(service, { next, connects: null }),
  );
}
