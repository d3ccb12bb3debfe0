'use client';

import { ActionButton } from '@/components/forms/action-button';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Moment } from '@/components/ui/moment';
import type { FormAction } from '@/lib/schemas/form-state';

export type PasskeyRowData = {
  id: string;
  name: string;
  version: number;
  /** ISO 8601. */
  createdAt: string;
  lastUsedAt: string | null;
};

type PasskeyRowProps = {
  passkey: PasskeyRowData;
  renameAction: FormAction;
  /** Absent until the person has re-authenticated. */
  removeAction?: FormAction | undefined;
  /** One for each of the two forms. */
  keys: readonly [string, string];
};

export function PasskeyRow({ passkey, renameAction, removeAction, keys }: PasskeyRowProps) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  return (
    <li className="border-b border-rule py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="text-sm text-muted">
            Added <Moment at={createdAt} />
            {' · '}
            {lastUsedAt ? (
              <>
                last used <Moment at={lastUsedAt} />
              </>
            ) : (
              'not used yet'
            )}
          </p>
        </div>
        {removeAction && (
          <div className="max-w-sm sm:text-end">
            <ActionButton
              action={removeAction}
              idempotencyKey={keys[1]}
              fields={{ passkeyId: id }}
              label={name}
              variant="danger"
              pendingLabel="Removing…"
            >
              Remove
            </ActionButton>
          </div>
        )}
      </div>
      <Disclosure
        summary={
          <>
            Rename<span className="sr-only">: {name}</span>
          </>
        }
        className="mt-2"
      >
        <RenameForm passkey={passkey} action={renameAction} idempotencyKey={keys[0]} />
      </Disclosure>
    </li>
  );
}

function RenameForm({
  passkey,
  action,
  idempotencyKey,
}: {
  passkey: PasskeyRowData;
  action: FormAction;
  idempotencyKey: string;
}) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="mt-3 grid max-w-md gap-4">
      <FormMessage state={state} />
      <ConflictNotice state={state} labels={{ name: 'Name' }} />
      <HiddenFields
        fields={{
          passkeyId: passkey.id,
          version: state.conflict?.version ?? passkey.version,
          idempotencyKey: key,
        }}
      />
      <Field
        id={`name-${passkey.id}`}
        label="Name"
        name="name"
        maxLength={80}
        required
        autoComplete="off"
        defaultValue={value('name', passkey.name)}
        error={errors('name')}
      />
      <div>
        <SubmitButton variant="secondary" pending={pending}>
          Save name
        </SubmitButton>
      </div>
    </form>
  );
}
