'use client';

import { useRef } from 'react';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import type { FormAction } from '@/lib/schemas/form-state';

type BeginProps = { action: FormAction; idempotencyKey: string };

/** Starts an outlook that does not exist yet: its address never changes. */
export function NewOutlookForm({ action, idempotencyKey }: BeginProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-4" aria-label="A new outlook">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <Field
        label="Address"
        name="slug"
        hint="Small letters and hyphens, such as bridge-keeper. It never changes."
        maxLength={60}
        autoComplete="off"
        defaultValue={value('slug')}
        error={errors('slug')}
      />
      <div>
        <SubmitButton pending={pending} variant="secondary">
          Begin it
        </SubmitButton>
      </div>
    </form>
  );
}

/** Starts a draft from a file, pasted or, with JavaScript, chosen. */
export function ImportForm({ action, idempotencyKey }: BeginProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <form {...form} className="grid max-w-xl gap-4" aria-label="A draft from a file">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <Field
        label="The file"
        name="file"
        hint="The JSON that an outlook is kept as: exported here, or from prisma/seed/outlooks."
        error={errors('file')}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={box}
            rows={6}
            spellCheck={false}
            defaultValue={value('file')}
          />
        )}
      </Field>
      <input
        type="file"
        accept="application/json,.json"
        aria-label="Choose the file"
        className="needs-script text-sm file:me-4 file:min-h-11 file:rounded-sm file:border file:border-edge file:bg-raised file:px-4 file:font-semibold"
        onChange={async (event) => {
          const text = await event.currentTarget.files?.[0]?.text();
          if (box.current && text !== undefined) box.current.value = text;
        }}
      />
      <div>
        <SubmitButton pending={pending} variant="secondary">
          Begin a draft from it
        </SubmitButton>
      </div>
    </form>
  );
}

/** Rolls back: publishes the text of an earlier version as the newest one. */
export function RollBackForm(
  props: BeginProps & { slug: string; number: number; current: number },
) {
  const { action, idempotencyKey, slug, number, current } = props;
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-3 py-2" aria-label={`Back to version ${number}`}>
      <FormMessage state={state} />
      <HiddenFields fields={{ slug, number, current, idempotencyKey: key }} />
      <Field
        label="Why, for readers"
        id={`reason-${number}`}
        name="reason"
        hint="One sentence. Readers see it as what the new version changes."
        maxLength={300}
        defaultValue={value('reason')}
        error={errors('reason')}
      />
      <div>
        <SubmitButton pending={pending} variant="danger">
          {`Publish what version ${number} said`}
        </SubmitButton>
      </div>
    </form>
  );
}
