'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { LastDayField } from '@/components/sharing/last-day-field';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { describedBy, FieldErrors } from '@/components/ui/field-parts';
import type { CivilDate } from '@/lib/domain/calendar';
import type { FormAction } from '@/lib/schemas/form-state';
import { FeedAddress } from './feed-address';

export type MakeFeedFormProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  /** The first and the last day that may be the last one; the latter is proposed. */
  until: { min: CivilDate; max: CivilDate };
};

const PARTS = [
  ['goals', 'Due dates of goals', 'With the titles of your goals.', true],
  ['milestones', 'Milestones', 'With the goal each belongs to.', true],
  ['reviews', 'Quarterly and yearly reviews', 'On the day each becomes due.', true],
  ['weekly', 'Weekly reviews', 'An event every Monday.', false],
] as const;

/** Makes a calendar feed of what is chosen, and shows its address once. */
export function MakeFeedForm({ action, idempotencyKey, planId, until }: MakeFeedFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  const [address] = state.issued ?? [];
  const error = errors('parts');
  const typed = Object.keys(state.values).length > 0;
  return (
    <div className="grid max-w-xl gap-6">
      {address ? <FeedAddress id="new-feed" address={address} /> : <FormMessage state={state} />}
      <form {...form} className="grid grid-cols-1 gap-5">
        <HiddenFields fields={{ planId, idempotencyKey: key }} />
        <fieldset className="min-w-0" aria-describedby={describedBy('feed-parts', { error })}>
          <legend className="mb-1.5 font-semibold">What is in it</legend>
          <FieldErrors id="feed-parts" error={error} />
          {PARTS.map(([name, label, hint, usual]) => (
            <Checkbox
              key={name}
              id={`feed-${name}`}
              name={name}
              label={label}
              hint={hint}
              defaultChecked={typed ? value(name) === 'on' : usual}
              aria-invalid={error !== undefined || undefined}
            />
          ))}
        </fieldset>
        <LastDayField
          id="feed-until"
          {...until}
          hint="Two weeks before, an event in your calendar reminds you."
          defaultValue={value('until', until.max)}
          error={errors('until')}
        />
        <Field
          id="feed-name"
          label="Where you use it"
          name="name"
          maxLength={80}
          required={false}
          autoComplete="off"
          hint="For your own list: “My phone”, for instance."
          defaultValue={value('name')}
          error={errors('name')}
        />
        <div>
          <SubmitButton variant="secondary" pending={pending} pendingLabel="Making the feed…">
            {address ? 'Make another feed' : 'Make a calendar feed'}
          </SubmitButton>
        </div>
      </form>
    </div>
  );
}
