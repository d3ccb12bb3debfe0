'use server';

import { done, type FormState } from '@/lib/schemas/form-state';
import { endRemindersSchema } from '@/lib/schemas/reminder';
import { answerForm } from '@/lib/server/http/form-action';
import { formFields } from '@/lib/server/http/form-fields';
import { endReminders } from '@/lib/server/reminder/mutations';

/** Ends reminders by the link in each of them, for whoever has it: nobody need be signed in. */
export async function endRemindersAction(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(endRemindersSchema, formFields(form), async ({ token }) => {
    await endReminders(token);
    return done('You will get no more reminders.');
  });
}
