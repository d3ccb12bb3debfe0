'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { useTimeZone } from '@/components/ui/use-time-zone';
import type { FormAction } from '@/lib/schemas/form-state';
import { SuggestedGoal, type Suggestion } from './suggested-goal';

type StartGoalsFormProps = {
  action: FormAction;
  idempotencyKey: string;
  outlook: string;
  /** The outlook's version that is shown, which the plan will be made from. */
  outlookVersion: number;
  /** The answers of step one, by field name. */
  answers: Record<string, string>;
  suggestions: readonly Suggestion[];
};

export function StartGoalsForm(props: StartGoalsFormProps) {
  const { action, idempotencyKey, outlook, outlookVersion, answers, suggestions } = props;
  const handle = useForm(action, idempotencyKey);
  const { state, pending, key, form } = handle;
  const timeZone = useTimeZone();
  return (
    <form {...form} className="grid gap-8 pb-8">
      <FormMessage state={state} />
      {/* The time zone decides which day is today. */}
      <HiddenFields
        fields={{ ...answers, outlook, outlookVersion, timeZone, idempotencyKey: key }}
      />
      <ol className="grid gap-8">
        {suggestions.map((suggestion) => (
          <SuggestedGoal key={suggestion.strategyKey} suggestion={suggestion} handle={handle} />
        ))}
      </ol>
      <div>
        <SubmitButton pending={pending} pendingLabel="Making your plan…">
          Make my plan
        </SubmitButton>
      </div>
    </form>
  );
}
