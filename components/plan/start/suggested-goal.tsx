'use client';

import { useState } from 'react';
import type { FormHandle } from '@/components/forms/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import type { HorizonYear } from '@/lib/domain/calendar';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain } from '@/lib/format/numbers';
import { SwapGoal } from './swap-goal';

export type SuggestedTemplate = {
  key: string;
  title: string;
  unit: string;
  target: number;
  points: number;
  months: number;
  dueOn: string;
  /** What it brings to readiness at the next horizon; null where none is ahead. */
  brings: { gain: number; year: HorizonYear } | null;
};

export type Suggestion = {
  strategyKey: string;
  strategyTitle: string;
  /** The strategy's ready-made goals. */
  templates: readonly SuggestedTemplate[];
  /** The key of the one that is suggested, or that the address has in its place. */
  chosen: string | undefined;
  /** The field of the address that says which goal has the place of the suggested one. */
  field: string;
  /** This page's address with all choices but this strategy's. */
  address: string;
};

type SuggestedGoalProps = { suggestion: Suggestion; handle: FormHandle };

/**
 * One strategy's suggestion: ticked is taken; each of its fields can be changed, and another
 * ready-made goal can take its place.
 */
export function SuggestedGoal({ suggestion, handle }: SuggestedGoalProps) {
  const { strategyKey, strategyTitle, templates, field } = suggestion;
  const { state, value, errors } = handle;
  const [chosen, setChosen] = useState(suggestion.chosen);
  const name = (part: string) => `goals.${strategyKey}.${part}`;
  const goal = templates.find(({ key }) => key === chosen);
  if (!goal) return null;
  // What was typed belongs to the goal that it was typed for.
  const isSent = state.status === 'idle' || value(name('template')) === goal.key;
  const typed = (part: 'title' | 'target' | 'dueOn') =>
    isSent ? value(name(part), goal[part]) : String(goal[part]);
  const faults = (part: string) => (isSent ? errors(name(part)) : undefined);
  const taken = !isSent || state.status === 'idle' || value(name('take')) === 'on';

  function swap(template: string) {
    setChosen(template);
    // Back, reload and a bookmark keep it.
    window.history.replaceState(null, '', addressWith(field, template));
  }

  return (
    <li className="border-t border-rule pt-6">
      <fieldset className="min-w-0" id={field}>
        <legend className="font-serif text-xl font-semibold">{strategyTitle}</legend>
        <input type="hidden" name={name('template')} value={goal.key} />
        <div key={goal.key} className="mt-3 grid gap-4 sm:grid-cols-6">
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
            defaultValue={typed('title')}
            error={faults('title')}
          />
          <Field
            className="sm:col-span-3"
            label={`Target (${goal.unit})`}
            name={name('target')}
            error={faults('target')}
          >
            {(control) => <NumberInput {...control} defaultValue={typed('target')} />}
          </Field>
          <Field className="sm:col-span-3" label="Due" name={name('dueOn')} error={faults('dueOn')}>
            {(control) => <DateInput {...control} defaultValue={typed('dueOn')} />}
          </Field>
        </div>
        <p role="status" className="sr-only">
          {chosen !== suggestion.chosen && `Swapped for “${goal.title}”.`}
        </p>
        <SwapGoal
          strategyTitle={strategyTitle}
          others={templates.filter(({ key }) => key !== goal.key)}
          hrefOf={(template) => `${suggestion.address}&${field}=${template}#${field}`}
          onSwap={swap}
        />
      </fieldset>
    </li>
  );
}

function addressWith(field: string, template: string): string {
  const address = new URL(window.location.href);
  address.searchParams.set(field, template);
  return address.href;
}
