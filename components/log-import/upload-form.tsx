'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import type { FormAction } from '@/lib/schemas/form-state';
import { bodyLimit, LOG_FILE_TOO_LARGE } from '@/lib/schemas/max-body';

type UploadFormProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  cancelHref: string;
};

/** Takes a CSV file, or rows that are pasted. Nothing is entered by it. */
export function UploadForm({ action, idempotencyKey, planId, cancelHref }: UploadFormProps) {
  const { max } = bodyLimit(`/plans/${planId}/log/import`);
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey, {
    limit: { max, tooLarge: LOG_FILE_TOO_LARGE },
  });
  return (
    <form {...form} className="grid max-w-2xl grid-cols-1 gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key, planId }} />
      <Field
        label="CSV file"
        name="file"
        hint="Up to 4 MB and 10,000 rows, with commas, semicolons or tabs, and dates and numbers as your country writes them."
        error={errors('file')}
      >
        {(control) => (
          <input {...control} type="file" accept=".csv,.tsv,.txt,text/csv" className="input" />
        )}
      </Field>
      <Disclosure
        summary="Or paste rows from a spreadsheet"
        open={value('text') !== '' || !!errors('text')}
      >
        <Field
          label="Rows"
          name="text"
          hint="A row for each entry, with the names of the columns in the first one if you like."
          error={errors('text')}
          className="mt-4"
        >
          {(control) => (
            <TextArea
              {...control}
              key={value('text')}
              rows={8}
              spellCheck={false}
              defaultValue={value('text')}
              className="font-mono text-sm"
            />
          )}
        </Field>
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingLabel="Reading…">
          Show what is in it
        </SubmitButton>
        <ButtonLink href={cancelHref} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
