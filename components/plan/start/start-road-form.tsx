'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { useTimeZone } from '@/components/ui/use-time-zone';
import type { FormAction } from '@/lib/schemas/form-state';

type StartRoadFormProps = {
  action: FormAction;
  idempotencyKey: string;
  /** What makes the plan besides the road: the outlook and the answers of step one. */
  fields: Record<string, string | number>;
  /** Those that are not in use. */
  strategies: readonly { key: string; title: string }[];
};

/** Makes a plan with the whole road in it. */
export function StartRoadForm({ action, idempotencyKey, fields, strategies }: StartRoadFormProps) {
  const { state, pending, key, form, value } = useForm(action, idempotencyKey);
  const timeZone = useTimeZone();
  return (
    <form {...form} className="mt-4 grid gap-4">
      <FormMessage state={state} />
      <HiddenFields fields={{ ...fields, timeZone, 'road.pace': 'steady', idempotencyKey: key }} />
      {strategies.length > 0 && (
        <fieldset className="min-w-0">
          <legend className="font-semibold">I will use this in my work as I learn it</legend>
          <p className="text-sm text-muted">
            What you use is kept. Untick what you will not use: it fades, and takes more goals.
          </p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {strategies.map((strategy) => {
              const name = `road.use.${strategy.key}`;
              const ticked = state.status === 'idle' || value(name) === 'on';
              return (
                <Checkbox
                  key={strategy.key}
                  name={name}
                  label={strategy.title}
                  defaultChecked={ticked}
                />
              );
            })}
          </div>
        </fieldset>
      )}
      <div>
        <SubmitButton pending={pending} pendingLabel="Laying it out…">
          Start with this road
        </SubmitButton>
      </div>
    </form>
  );
}
