'use client';

import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { TimeZoneSelect } from '@/components/ui/time-zone-select';
import { USUAL_HALF_LIFE } from '@/lib/domain/plan';
import type { FormAction } from '@/lib/schemas/form-state';

const LABELS = {
  title: 'Name',
  timeZone: 'Time zone',
  'halfLife.fades': 'Fading of what you do not use',
  'halfLife.years': 'Half-life (years)',
};

type PlanSettingsFormProps = {
  action: FormAction;
  idempotencyKey: string;
  plan: {
    id: string;
    version: number;
    title: string;
    timeZone: string;
    halfLifeYears: number | null;
  };
  timeZones: readonly string[];
};

export function PlanSettingsForm(props: PlanSettingsFormProps) {
  const { plan, timeZones } = props;
  const { state, pending, key, form, value, errors } = useForm(props.action, props.idempotencyKey);
  const zone = value('timeZone', plan.timeZone);
  const zones = timeZones.includes(zone) ? timeZones : [zone, ...timeZones];
  return (
    <form {...form} className="prints-values grid max-w-xl grid-cols-1 gap-5">
      <FormMessage state={state} />
      <ConflictNotice state={state} labels={LABELS} />
      <HiddenFields
        fields={{
          planId: plan.id,
          version: state.conflict?.version ?? plan.version,
          idempotencyKey: key,
        }}
      />
      <Field
        label={LABELS.title}
        name="title"
        maxLength={120}
        defaultValue={value('title', plan.title)}
        error={errors('title')}
      />
      <Field
        label={LABELS.timeZone}
        name="timeZone"
        hint="Decides which day is today."
        error={errors('timeZone')}
      >
        {(control) => <TimeZoneSelect {...control} zone={zone} zones={zones} />}
      </Field>
      <ChoiceGroup
        legend="Does what you do not use fade?"
        name="halfLife.fades"
        hint="What you use in your work is kept. What you do not use is forgotten with time; half of it in ten years is a default to think with, not a law."
        options={[
          { value: 'yes', label: 'Yes, half of what is not in use is gone after the years below' },
          { value: 'no', label: 'No, nothing fades' },
        ]}
        defaultValue={value('halfLife.fades', plan.halfLifeYears === null ? 'no' : 'yes')}
        error={errors('halfLife.fades')}
      />
      <Field
        label={LABELS['halfLife.years']}
        name="halfLife.years"
        hint={`Usually ${USUAL_HALF_LIFE}.`}
        className="max-w-40"
        error={errors('halfLife.years')}
      >
        {(control) => (
          <NumberInput
            {...control}
            defaultValue={value('halfLife.years', plan.halfLifeYears ?? USUAL_HALF_LIFE)}
          />
        )}
      </Field>
      <div>
        <SubmitButton pending={pending}>Save settings</SubmitButton>
      </div>
    </form>
  );
}
