'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/lib/schemas/form-state';
import { startPlanSchema } from '@/lib/schemas/plan/plan';
import { startedPlanPath } from '@/lib/schemas/plan/started-plan';
import { answerForm } from '@/lib/server/http/form-action';
import { formFields } from '@/lib/server/http/form-fields';
import { requestAddress } from '@/lib/server/http/request-address';
import { getCurrentUser } from '@/lib/server/identity';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { checkChoices, createPlan } from '@/lib/server/plan/create-plan';
import { keepPlanDraft } from '@/lib/server/plan/plan-draft';
import { consumePoint } from '@/lib/server/rate-limit/rate-limits';

const createPlanAction = signedInAction(startPlanSchema, async (who, input) => {
  redirect(startedPlanPath(await createPlan(who, input)));
});

/** Makes the plan; without an account the choices are kept and an account is offered first. */
export async function startPlanAction(previous: FormState, form: FormData): Promise<FormState> {
  if (await getCurrentUser()) return createPlanAction(previous, form);
  const { idempotencyKey: _key, ...fields } = formFields(form);
  return answerForm(startPlanSchema, fields, async (input) => {
    await consumePoint('draftAddress', await requestAddress());
    const { outlook } = await checkChoices(input);
    // An invalid time zone counts as UTC and is kept as UTC; the other fields are kept as typed. The
    // version is kept too: the choices are answers to it, whatever is published meanwhile.
    const outlookVersion = String(outlook.number);
    await keepPlanDraft({ ...fields, timeZone: input.timeZone, outlookVersion });
    redirect('/sign-up?next=/plans/latest');
  });
}
