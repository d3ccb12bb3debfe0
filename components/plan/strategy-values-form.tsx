'use client';

import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import type { FormAction } from '@/lib/schemas/form-state';

const LABELS = {
  startingLevel: 'Your level on the first day',
  required2026: 'Required at the start of 2026',
  required2031: 'Required at the end of 2031',
  required2036: 'Required at the end of 2036',
  required2046: 'Required at the end of 2046',
  weight2031: 'Weight in 2031',
  weight2036: 'Weight in 2036',
  weight2046: 'Weight in 2046',
};

type Name = keyof typeof LABELS;

const GROUPS: { legend: string; names: readonly Name[] }[] = [
  {
    legend: 'Levels, 0 to 100',
    names: ['startingLevel', 'required2026', 'required2031', 'required2036', 'required2046'],
  },
  {
    legend: 'Weights: only their proportion to the other strategies counts',
    names: ['weight2031', 'weight2036', 'weight2046'],
  },
];

type StrategyValuesFormProps = {
  action: FormAction;
  idempotencyKey: string;
  strategyId: string;
  version: number;
  values: Record<Name, number>;
  outlookValues: Partial<Record<Name, number>> | undefined;
};

/** What a strategy asks for in this plan, each value beside the outlook's own. */
export function StrategyValuesForm(props: StrategyValuesFormProps) {
  const { strategyId, version, values, outlookValues } = props;
  const { state, pending, key, form, value, errors } = useForm(props.action, props.idempotencyKey);
  return (
    <form {...form} className="grid gap-6">
      <FormMessage state={state} />
      <ConflictNotice state={state} labels={LABELS} />
      <HiddenFields
        fields={{
          strategyId,
          version: state.conflict?.version ?? version,
          idempotencyKey: key,
        }}
      />
      {GROUPS.map(({ legend, names }) => (
        <fieldset key={legend} className="min-w-0">
          <legend className="mb-3 text-muted">{legend}</legend>
          <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-5">
            {names.map((name) => (
              <Field
                key={name}
                id={`${strategyId}-${name}`}
                label={LABELS[name]}
                name={name}
                className="justify-between"
                hint={
                  outlookValues?.[name] === undefined
                    ? undefined
                    : `Outlook: ${outlookValues[name]}`
                }
                error={errors(name)}
              >
                {(control) => (
                  // A value that was reset replaces what is in the field.
                  <NumberInput
                    {...control}
                    key={values[name]}
                    defaultValue={value(name, values[name])}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <SubmitButton pending={pending} variant="secondary">
          Save these values
        </SubmitButton>
      </div>
    </form>
  );
}
