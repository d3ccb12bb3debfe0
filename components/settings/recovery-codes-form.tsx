'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/schemas/form-state';

type RecoveryCodesFormProps = {
  action: FormAction;
  idempotencyKey: string;
  /** Whether there is a set that this one would replace. */
  replaces: boolean;
  /** The site and the account that the codes are for, as the downloaded file names them. */
  about: string;
};

/** Makes a set of recovery codes and shows it once. */
export function RecoveryCodesForm({
  action,
  idempotencyKey,
  replaces,
  about,
}: RecoveryCodesFormProps) {
  const { state, pending, key, form } = useForm(action, idempotencyKey);
  const { issued } = state;
  return (
    <div className="grid gap-6">
      {issued ? <IssuedCodes codes={issued} about={about} /> : <FormMessage state={state} />}
      <form {...form}>
        <HiddenFields fields={{ idempotencyKey: key }} />
        <SubmitButton
          variant={issued || replaces ? 'secondary' : 'primary'}
          pending={pending}
          pendingLabel="Making codes…"
        >
          {replaces || issued ? 'Make new codes' : 'Make recovery codes'}
        </SubmitButton>
      </form>
    </div>
  );
}

function IssuedCodes({ codes, about }: { codes: readonly string[]; about: string }) {
  const text = `Longview recovery codes\n${about}\nEach signs you in once.\n\n${codes.join('\n')}\n`;
  return (
    <div>
      <Notice tone="success" title="These are your recovery codes. They are shown only once.">
        <p>
          Keep them where you keep other important papers, or in a password manager. The old codes
          no longer work.
        </p>
      </Notice>
      <ol
        className="mt-4 grid list-none gap-x-8 gap-y-2 font-mono sm:grid-cols-2"
        aria-label="Recovery codes"
      >
        {codes.map((code) => (
          <li key={code} className="tabular-nums">
            {code}
          </li>
        ))}
      </ol>
      <p className="mt-4 print:hidden">
        <a
          className="link"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="longview-recovery-codes.txt"
        >
          Download as a text file
        </a>
        {', or print this page.'}
      </p>
    </div>
  );
}
