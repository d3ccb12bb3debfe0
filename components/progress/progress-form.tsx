'use client';

import { useEffect, useRef, useState } from 'react';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { CivilDate } from '@/lib/domain/calendar';
import type { FormAction } from '@/lib/schemas/form-state';
import { EntryFields } from './entry-fields';

export type LoggableGoal = {
  id: string;
  title: string;
  unit: string;
  baseline: number;
  target: number;
  /** The last value logged, else the baseline. */
  lastValue: number;
};

type ProgressFormProps = {
  action: FormAction;
  idempotencyKey: string;
  goals: readonly LoggableGoal[];
  goalId: string;
  from: 'plan' | 'goal';
  today: CivilDate;
  startedOn: CivilDate;
  cancelHref: string;
};

/** Which goal, how far, which day: prefilled with the last value. */
export function ProgressForm(props: ProgressFormProps) {
  const { action, idempotencyKey, goals, today, startedOn, from, cancelHref } = props;
  const handle = useForm(action, idempotencyKey);
  const { state, pending, key, form, value, errors } = handle;
  const [chosen, setChosen] = useState(value('goalId', props.goalId));
  const select = useRef<HTMLSelectElement>(null);
  const goal = goals.find(({ id }) => id === chosen) ?? goals[0];

  // A goal may have been chosen before JavaScript arrived.
  useEffect(() => {
    if (select.current) setChosen(select.current.value);
  }, []);

  if (!goal) return null;
  return (
    <form {...form} className="grid max-w-xl grid-cols-1 gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key, from }} />
      <Field label="Goal" name="goalId" error={errors('goalId')}>
        {(control) => (
          <Select
            {...control}
            ref={select}
            key={state.values.goalId}
            defaultValue={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={goals.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </Field>
      <EntryFields
        // Another goal's last value takes the field's place.
        key={goal.id}
        handle={handle}
        measure={goal}
        initial={{ value: goal.lastValue, occurredOn: today }}
        today={today}
        startedOn={startedOn}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingLabel="Logging…">
          Log progress
        </SubmitButton>
        <ButtonLink href={cancelHref} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
