'use client';

import { FormMessage } from '@/components/forms/form-message';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { EntryFields } from '@/components/progress/entry-fields';
import { Button } from '@/components/ui/button';
import { todayIn } from '@/lib/domain/calendar';
import type { KeptGoal, KeptPlan, WaitingEntry } from '@/lib/domain/offline';
import { rangeHint } from '@/lib/format/goal-value';
import { done, type FormAction } from '@/lib/schemas/form-state';
import { changeEntry } from './change-entry';

type ChangeFormProps = {
  entry: WaitingEntry;
  plan: KeptPlan;
  goal: KeptGoal | undefined;
  onDone: () => void;
};

/** Changes an entry that waits, the server's reasons by its fields. */
export function ChangeForm({ entry, plan, goal, onDone }: ChangeFormProps) {
  const today = todayIn(plan.timeZone, new Date());
  const days = { startedOn: plan.startedOn, today };
  const action: FormAction = async (_previous, form) => {
    const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const errors = await changeEntry(entry, values, days);
    if (!errors) return { ...done('Changed. It waits to be sent.'), values: {} };
    return { status: 'invalid', message: 'One thing needs a change.', errors, values };
  };
  const handle = useForm(action, '', { onDone, keeps: true });
  const { state, pending, form } = handle;
  return (
    <form {...form} className="my-3 grid max-w-xl grid-cols-1 gap-5">
      <FormMessage state={state} />
      <EntryFields
        handle={handle}
        measure={goal ?? null}
        hint={goal && rangeHint(goal)}
        initial={entry}
        {...days}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>Save the change</SubmitButton>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
