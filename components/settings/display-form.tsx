'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ChoiceGroup } from '@/components/ui/choice-group';
import type { Display } from '@/lib/domain/settings';
import type { FormAction } from '@/lib/schemas/form-state';

type DisplayFormProps = { action: FormAction; idempotencyKey: string; display: Display };

/** How pages look and write dates. */
export function DisplayForm({ action, idempotencyKey, display }: DisplayFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-6">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <ChoiceGroup
        legend="Theme"
        name="theme"
        options={[
          { value: 'system', label: 'The same as this device' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        defaultValue={value('theme', display.theme)}
        error={errors('theme')}
      />
      <ChoiceGroup
        legend="Dates"
        name="dateFormat"
        hint="Fields in which you choose a date follow your browser’s language."
        options={[
          { value: 'day-first', label: '31 March 2028' },
          { value: 'month-first', label: 'March 31, 2028' },
          { value: 'iso', label: '2028-03-31' },
        ]}
        defaultValue={value('dateFormat', display.dateFormat)}
        error={errors('dateFormat')}
      />
      <ChoiceGroup
        legend="First day of the week"
        name="weekStart"
        hint="For the calendar of what you logged."
        options={[
          { value: 'monday', label: 'Monday' },
          { value: 'sunday', label: 'Sunday' },
          { value: 'saturday', label: 'Saturday' },
        ]}
        defaultValue={value('weekStart', display.weekStart)}
        error={errors('weekStart')}
      />
      <div>
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </form>
  );
}
