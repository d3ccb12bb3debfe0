'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/schemas/form-state';

type EndRemindersFormProps = { action: FormAction; token: string; isOn: boolean };

/** One button: opening the link alone changes nothing, since programs that scan mail open it too. */
export function EndRemindersForm({ action, token, isOn }: EndRemindersFormProps) {
  const { state, pending, form } = useForm(action, '');
  if (state.status === 'done') return <FormMessage state={state} />;
  if (!isOn) return <p>You get no reminders: they are off already.</p>;
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ token }} />
      <div>
        <SubmitButton pending={pending} pendingLabel="Stopping…">
          Stop all reminders
        </SubmitButton>
      </div>
    </form>
  );
}
