'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { InUseChoice } from '@/components/plan/in-use-choice';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/schemas/form-state';

type AddStrategyFormProps = {
  action: FormAction;
  idempotencyKey: string;
  fields: { planId: string; version: number; versionId: string; strategyKey: string };
  title: string;
  /** The five starting levels, each with its effect on the plan. None is preselected. */
  levels: readonly { value: string; label: string; description: string }[];
};

/** Adds a strategy to a plan, with the starting level that its owner chooses. */
export function AddStrategyForm({ action, fields, title, levels, ...rest }: AddStrategyFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, rest.idempotencyKey);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      {state.conflict && (
        <div data-form-message tabIndex={-1}>
          <Notice
            tone="warn"
            role="alert"
            title="Your plan has changed since you opened this page."
          >
            <p>Nothing was saved here. Load this page again to see your plan as it is now.</p>
          </Notice>
        </div>
      )}
      <HiddenFields fields={{ ...fields, choice: 'add', idempotencyKey: key }} />
      <ChoiceGroup
        legend="To add it, say where you stand today"
        id={`level-${fields.strategyKey}`}
        name="startingLevel"
        look="cards"
        className="lg:grid-cols-5"
        options={levels}
        defaultValue={value('startingLevel')}
        error={errors('startingLevel')}
      />
      <InUseChoice
        name="inUse"
        id={`in-use-${fields.strategyKey}`}
        strategyTitle={title}
        defaultValue={value('inUse')}
        error={errors('inUse')}
      />
      <div>
        <SubmitButton pending={pending} variant="secondary">
          Add it to my plan<span className="sr-only">: {title}</span>
        </SubmitButton>
      </div>
    </form>
  );
}
