'use client';

import type { FormHandle } from '@/components/forms/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import type { HorizonYear } from '@/lib/domain/calendar';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain } from '@/lib/format/numbers';

export type Suggestion = {
  strategyKey: string;
  strategyTitle: string;
  goal:
    | {
        template: string;
        title: string;
        unit: string;
        target: number;
        points: number;
        dueOn: string;
        /** What it brings to readiness at the next horizon; null where none is ahead. */
        brings: { gain: number; year: HorizonYear } | null;
      }
    | undefined;
};

/** One strategy's suggestion: ticked is taken; each of its fields can be changed. */
export function SuggestedGoal({
  suggestion,
  handle,
}: {
  suggestion: Suggestion;
  handle: FormHandle;
}) {
  const { strategyKey, strategyTitle, goal } = suggestion;
  const { state, value, errors } = handle;
  const name = (field: string) => `goals.${strategyKey}.${field}`;
  if (!goal) return null;
  const taken = state.status === 'idle' || value(name('take')) === 'on';
  return (
    <li className="border-t border-rule pt-6">
      <fieldset className="min-w-0">
        <legend className="font-serif text-xl font-semibold">{strategyTitle}</legend>
        <input type="hidden" name={name('template')} value={goal.template} />
        <div className="mt-3 grid gap-4 sm:grid-cols-6">
          <div className="sm:col-span-6">
            <Checkbox
              name={name('take')}
              label="Take this goal"
              hint={`${goal.brings ? `${formatGain(goal.brings.gain)} by ${goal.brings.year} · ` : ''}${sizeInWords(goal.points)}`}
              defaultChecked={taken}
              error={errors(`levels.${strategyKey}`)}
            />
          </div>
          <Field
            className="sm:col-span-6"
            label="Goal"
            name={name('title')}
            maxLength={200}
            defaultValue={value(name('title'), goal.title)}
            error={errors(name('title'))}
          />
          <Field
            className="sm:col-span-3"
            label={`Target (${goal.unit})`}
            name={name('target')}
            error={errors(name('target'))}
          >
            {(control) => (
              <NumberInput {...control} defaultValue={value(name('target'), goal.target)} />
            )}
          </Field>
          <Field
            className="sm:col-span-3"
            label="Due"
            name={name('dueOn')}
            error={errors(name('dueOn'))}
          >
            {(control) => (
              <DateInput {...control} defaultValue={value(name('dueOn'), goal.dueOn)} />
            )}
          </Field>
        </div>
      </fieldset>
    </li>
  );
}
