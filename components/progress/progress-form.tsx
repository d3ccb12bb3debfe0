'use client';

import './progress.css';
import { useEffect, useRef, useState } from 'react';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { useLeave } from '@/components/ui/close-dialog';
import { Field } from '@/components/ui/field';
import type { CivilDate } from '@/lib/domain/calendar';
import type { KeptGoal } from '@/lib/domain/offline';
import type { FormAction } from '@/lib/schemas/form-state';
import { EntryFields } from './entry-fields';
import { GoalSelect } from './goal-select';
import { LastEntries } from './last-entries';

type ProgressFormProps = {
  action: FormAction;
  idempotencyKey: string;
  goals: readonly KeptGoal[];
  /** The goal that it opens on; empty where none is open. */
  goalId: string;
  /** In place of the last value. */
  value?: string;
  from: 'plan' | 'goal';
  today: CivilDate;
  startedOn: CivilDate;
  /** Where it leads unless it is in a dialog; none where it stays. */
  cancelHref?: string;
  /** Whether it takes focus as it appears, on the value. */
  selects?: boolean;
};

/** Which goal, how far, which day: prefilled with the last value. */
export function ProgressForm(props: ProgressFormProps) {
  const {
    action,
    idempotencyKey,
    goals,
    today,
    startedOn,
    from,
    cancelHref,
    selects = true,
  } = props;
  const leave = useLeave(cancelHref);
  const handle = useForm(action, idempotencyKey, {
    onDone: leave,
    waits: 'value',
  });
  const { state, pending, key, form, value, errors } = handle;
  const [chosen, setChosen] = useState(value('goalId', props.goalId));
  const select = useRef<HTMLSelectElement>(null);
  const goal = goals.find(({ id }) => id === chosen);
  const lastValue = goal?.recent.at(-1)?.value ?? goal?.baseline ?? '';
  const opened = chosen === props.goalId;

  // A goal may have been chosen before JavaScript arrived.
  useEffect(() => {
    if (select.current) setChosen(select.current.value);
  }, []);

  return (
    <form {...form} className="progress-form grid max-w-xl grid-cols-1 gap-5">
      {/* What was saved is said where the form leads to. */}
      {state.status !== 'done' && <FormMessage state={state} />}
      <HiddenFields fields={{ idempotencyKey: key, from }} />
      <Field label="Goal" name="goalId" error={errors('goalId')}>
        {(control) => (
          <GoalSelect
            {...control}
            ref={select}
            key={state.values.goalId}
            defaultValue={chosen}
            onChange={(event) => setChosen(event.target.value)}
            goals={goals}
            asks={props.goalId === ''}
          />
        )}
      </Field>
      {goal && <LastEntries goal={goal} entries={goal.recent} />}
      <EntryFields
        // Another goal's last value takes the field's place; focus stays on the choice.
        key={chosen}
        selects={opened && selects}
        handle={handle}
        measure={goal ?? null}
        initial={{ value: (opened && props.value) || lastValue, occurredOn: today }}
        today={today}
        startedOn={startedOn}
      />
      <div className="progress-save flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingLabel="Logging…">
          Log progress
        </SubmitButton>
        {cancelHref ? (
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
        ) : (
          <Button variant="quiet" onClick={leave}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
