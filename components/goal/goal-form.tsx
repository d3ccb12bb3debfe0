'use client';

import { useEffect, useRef, useState } from 'react';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import type { HorizonYear } from '@/lib/domain/calendar';
import { DEFAULT_POINTS } from '@/lib/domain/goal';
import { dueFault } from '@/lib/format/due-fault';
import type { FormAction } from '@/lib/schemas/form-state';
import { DUE_AFTER_START } from '@/lib/schemas/goal-faults';
import { SizeField } from './size-field';

/** The form's fields as text; those left out begin empty. */
export type GoalValues = Partial<
  Record<
    | 'strategyId'
    | 'title'
    | 'dueOn'
    | 'unit'
    | 'baseline'
    | 'target'
    | 'points'
    | 'startOn'
    | 'notes'
    | 'templateKey',
    string
  >
>;

type GoalFormProps = {
  action: FormAction;
  idempotencyKey: string;
  /** With each strategy's weight at the next horizon, 0–1. */
  strategies: readonly { id: string; title: string; weight: number }[];
  /** The next horizon; null where all are past. */
  year: HorizonYear | null;
  values: GoalValues;
  /** Present when an existing goal is edited. */
  existing?: { goalId: string; version: number };
  /** Shows the measure unfolded. */
  open?: boolean;
  cancelHref: string;
};

const LABELS = {
  strategyId: 'Strategy',
  title: 'Goal',
  dueOn: 'Due',
  unit: 'Unit',
  baseline: 'Baseline',
  target: 'Target',
  points: 'Size',
  startOn: 'Start',
  notes: 'Notes',
};

const DATES = { min: '2000-01-01', max: '2100-12-31' };

const MORE = ['unit', 'baseline', 'target', 'points', 'notes'] as const;

/** A title and a due date are enough, beside a start that is filled in; the rest unfolds. */
export function GoalForm(props: GoalFormProps) {
  const { action, idempotencyKey, strategies, year, values, existing, open, cancelHref } = props;
  const handle = useForm(action, idempotencyKey);
  const { state, pending, key, form, value, errors } = handle;
  const version = state.conflict?.version ?? existing?.version;
  const strategyId = value('strategyId', values.strategyId ?? strategies[0]?.id);
  const [chosen, setChosen] = useState(strategyId);
  const strategy = strategies.find(({ id }) => id === chosen);
  const unfolded = open || MORE.some((name) => errors(name));
  const field = (name: keyof typeof LABELS) => ({
    label: LABELS[name],
    name,
    error: errors(name),
  });
  const typed = (name: keyof typeof LABELS) => value(name, values[name]);
  const title = useRef<HTMLInputElement>(null);
  const isNew = existing === undefined;

  // The title is what people come to type.
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);

  return (
    <form {...form} className="grid max-w-2xl grid-cols-1 gap-5">
      <FormMessage state={state} />
      <ConflictNotice
        state={state}
        labels={LABELS}
        options={Object.fromEntries(strategies.map(({ id, title }) => [id, title]))}
      />
      <HiddenFields
        fields={{
          idempotencyKey: key,
          ...(values.templateKey && { templateKey: values.templateKey }),
          ...(existing && { goalId: existing.goalId, version: version ?? existing.version }),
        }}
      />
      <Field {...field('strategyId')}>
        {(control) => (
          <Select
            key={strategyId}
            {...control}
            defaultValue={strategyId}
            onChange={(event) => setChosen(event.target.value)}
            options={strategies.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </Field>
      <Field
        {...field('title')}
        ref={title}
        required
        maxLength={200}
        defaultValue={typed('title')}
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
        <Field {...field('startOn')}>
          {(control) => <DateInput {...control} {...DATES} defaultValue={typed('startOn')} />}
        </Field>
        <Field
          {...field('dueOn')}
          required
          error={errors('dueOn')?.map((fault) =>
            fault === DUE_AFTER_START
              ? (dueFault(typed('startOn'), typed('dueOn')) ?? fault)
              : fault,
          )}
        >
          {(control) => <DateInput {...control} {...DATES} defaultValue={typed('dueOn')} />}
        </Field>
      </div>
      <Disclosure summary="Size, measure and notes" open={unfolded}>
        <div className="grid grid-cols-1 gap-5 pt-3 sm:grid-cols-3">
          <div className="sm:col-span-3">
            <SizeField
              name="points"
              error={errors('points')}
              defaultValue={value('points', values.points ?? DEFAULT_POINTS)}
              given={
                values.points === undefined
                  ? undefined
                  : { points: Number(values.points), label: existing ? 'As now' : 'As suggested' }
              }
              share={strategy && year ? { ...strategy, strategy: strategy.title, year } : null}
            />
          </div>
          <Field
            {...field('unit')}
            hint="What you count: modules, talks, %."
            maxLength={40}
            defaultValue={typed('unit')}
          />
          <Field {...field('baseline')} hint="Where you begin. Empty: 0.">
            {(control) => <NumberInput {...control} defaultValue={typed('baseline')} />}
          </Field>
          <Field {...field('target')} hint="Where you will be. Empty: 100.">
            {(control) => <NumberInput {...control} defaultValue={typed('target')} />}
          </Field>
          <Field {...field('notes')} className="sm:col-span-3">
            {(control) => (
              <TextArea {...control} maxLength={10_000} defaultValue={typed('notes')} />
            )}
          </Field>
        </div>
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>{existing ? 'Save goal' : 'Add goal'}</SubmitButton>
        <ButtonLink href={cancelHref} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
