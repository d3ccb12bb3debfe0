'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import type { FormState } from '@/lib/schemas/form-state';
import { passkeyAnswerSchema, passkeySignInSchema } from '@/lib/schemas/identity/passkey';
import { recoveryCodeSchema, recoverySignInSchema } from '@/lib/schemas/identity/recovery-code';
import { visitServiceSchema } from '@/lib/schemas/identity/sign-in-service';
import { answerForm } from '@/lib/server/http/form-action';
import { formFields } from '@/lib/server/http/form-fields';
import { requestAddress } from '@/lib/server/http/request-address';
import { mailNotice } from '@/lib/server/identity/event/notices';
import { goToService } from '@/lib/server/identity/next-auth/go-to-service';
import { verifyPasskey } from '@/lib/server/identity/passkey/verify';
import { enter, passFirstStep } from '@/lib/server/identity/second-step/enter';
import {
  authenticateByCode,
  confirmByCode,
} from '@/lib/server/identity/second-step/recovery-codes';
import { endPendingSignIn, findPendingSignIn } from '@/lib/server/identity/second-step/second-step';
import { claimDraft } from '@/lib/server/plan/drafts';

function failed(message: string): Omit<FormState, 'values'> {
  return { status: 'failed', errors: {}, message };
}

const WRONG_PASSKEY =
  'That passkey does not open an account here, or it took too long. Try again, or take another way.';
const WRONG_CODE =
  'That address and code do not belong together, or the code was used before. Check both and try again.';
const TOO_LATE = 'Too much time has passed since the first step. Begin again at sign-in.';

/** Where somebody goes who came in by a recovery code: to what they have lost. */
const AFTER_RECOVERY = '/settings/passkeys?recovered=yes';

/** Signs in by a passkey alone; every kind of wrong answer is refused alike. */
export async function passkeySignInAction(_previous: FormState, form: FormData) {
  return answerForm(passkeySignInSchema, formFields(form), async ({ answer, next }) => {
    const user = await verifyPasskey(answer, { purpose: 'sign-in', userId: null });
    if (!user) return failed(WRONG_PASSKEY);
    redirect(await enter(user.userId, 'passkey', next, claimDraft));
  });
}

/** Signs in by address and recovery code; unknown addresses are answered like known ones. */
export async function recoverySignInAction(_previous: FormState, form: FormData) {
  return answerForm(recoverySignInSchema, formFields(form), async (input) => {
    const user = await authenticateByCode(input, await requestAddress());
    if (!user) return failed(WRONG_CODE);
    after(() => mailNotice(user.userId, 'recovery-code-used'));
    redirect(await passFirstStep(user.userId, 'recovery-code', AFTER_RECOVERY, claimDraft));
  });
}

/** The second step, by a passkey of the person who took the first one in this browser. */
export async function passkeyStepAction(_previous: FormState, form: FormData) {
  return answerForm(passkeyAnswerSchema, formFields(form), async ({ answer }) => {
    const pending = await findPendingSignIn();
    if (!pending) return failed(TOO_LATE);
    const { userId, next } = pending;
    const user = await verifyPasskey(answer, { purpose: 'second-step', userId });
    if (!user) return failed(WRONG_PASSKEY);
    if (!(await endPendingSignIn(pending))) return failed(TOO_LATE);
    redirect(await enter(userId, 'passkey', next, claimDraft));
  });
}

/** The second step by a recovery code, unless the first one was a code already. */
export async function codeStepAction(_previous: FormState, form: FormData) {
  return answerForm(recoveryCodeSchema, formFields(form), async ({ code }) => {
    const pending = await findPendingSignIn();
    if (!pending || pending.how === 'recovery-code') return failed(TOO_LATE);
    if (!(await confirmByCode(pending.userId, code, await requestAddress()))) {
      return failed('That is no code of yours, or it was used before. Check it and try again.');
    }
    after(() => mailNotice(pending.userId, 'recovery-code-used'));
    if (!(await endPendingSignIn(pending))) return failed(TOO_LATE);
    redirect(await enter(pending.userId, 'recovery-code', AFTER_RECOVERY, claimDraft));
  });
}

/** Goes to another service, which says who somebody is. */
export async function visitServiceAction(_previous: FormState, form: FormData) {
  return answerForm(visitServiceSchema, formFields(form), ({ service, next }) =>
    goToService(service, { next, connects: null }),
  );
}
