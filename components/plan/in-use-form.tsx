'use client';

import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/schemas/form-state';
import { InUseChoice } from './in-use-choice';

type InUseFormProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  version: number;
  strategies: readonly { key: string; title: string; inUse: boolean }[];
};

/** What of a plan is in use: one answer for each strategy, saved together. */
export function InUseForm({ action, planId, version, strategies, ...rest }: InUseFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, rest.idempotencyKey);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <ConflictNotice
        state={state}
        labels={Object.fromEntries(strategies.map((one) => [`inUse.${one.key}`, one.title]))}
        options={{ yes: 'Yes', no: 'No' }}
      />
      <HiddenFields
        fields={{ planId, version: state.conflict?.version ?? version, idempotencyKey: key }}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {strategies.map((strategy) => {
          const name = `inUse.${strategy.key}`;
          return (
            <InUseChoice
              key={strategy.key}
              name={name}
              strategyTitle={strategy.title}
              asked
              defaultValue={value(name, strategy.inUse ? 'yes' : 'no')}
              error={errors(name)}
            />
          );
        })}
      </div>
      <div>
        <SubmitButton pending={pending}>Save what is in use</SubmitButton>
      </div>
    </form>
  );
}
