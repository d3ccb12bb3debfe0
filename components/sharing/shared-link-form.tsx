'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { CopyField } from '@/components/ui/copy-field';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { SharedScope } from '@/lib/domain/sharing';
import type { FormAction } from '@/lib/schemas/form-state';
import { LastDayField } from './last-day-field';

type SharedLinkFormProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  scope: SharedScope;
  /** The last day that is proposed, and the first and last that may be chosen. */
  until: { initial: CivilDate; min: CivilDate; max: CivilDate };
};

/** Makes a link to a shared plan and shows it once. */
export function SharedLinkForm(props: SharedLinkFormProps) {
  const { planId, scope, until } = props;
  const { state, pending, key, form, value, errors } = useForm(props.action, props.idempotencyKey);
  const [address] = state.issued ?? [];
  if (address) {
    return (
      <div className="grid max-w-xl gap-4">
        <Notice tone="success" title="This is the link. It is shown only once.">
          {state.message}
        </Notice>
        <CopyField
          id="shared-link"
          label="The link"
          value={address}
          hint="Send it to the person it is for. Anyone who has it can read the page."
        />
        <p>
          <TextLink href={`/plans/${planId}/sharing`}>Back to your links</TextLink>
        </p>
      </div>
    );
  }
  return (
    <form {...form} className="grid max-w-xl grid-cols-1 gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ planId, scope, idempotencyKey: key }} />
      <Field
        label="Your name"
        name="shownName"
        maxLength={80}
        autoComplete="name"
        hint="The page says whose plan it is. Your first name is enough; your e-mail address is never shown."
        defaultValue={value('shownName')}
        error={errors('shownName')}
      />
      <Field
        label="Name of the reader"
        name="name"
        maxLength={80}
        autoComplete="off"
        hint="For your own list of links. The page does not show it."
        defaultValue={value('name')}
        error={errors('name')}
      />
      <LastDayField
        min={until.min}
        max={until.max}
        defaultValue={value('until', until.initial)}
        error={errors('until')}
      />
      <div>
        <SubmitButton pending={pending} pendingLabel="Making the link…">
          Make the link
        </SubmitButton>
      </div>
    </form>
  );
}
