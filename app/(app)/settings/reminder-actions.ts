'use server';

import { reminderSchema } from '@/lib/schemas/reminder';
import { saved } from '@/lib/server/http/form-action';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { updateReminders } from '@/lib/server/reminder/mutations';

export const updateRemindersAction = signedInAction(reminderSchema, async (who, choices) => {
  await updateReminders(who, choices);
  return saved('/settings/reminders');
});
