'use client';

import './no-eval';

import { useDeferredValue, useMemo, useState } from 'react';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/schemas/form-state';
import { checkDraft, fromFields, OUTLOOK_FORM } from '@/lib/schemas/outlook-form';
import { DocumentFields, memberOf, Unfolded } from './document-fields';
import { labelOf, toMend } from './labels';
import { LivePreview } from './live-preview';

type DraftFormProps = {
  action: FormAction;
  idempotencyKey: string;
  draft: {
    id: string;
    version: number;
    content: unknown;
    number: number;
    publishedOn: string;
  };
  at: string;
};

/** Leaves that stand by themselves are asked for together, first. */
const ABOUT = 'About this outlook';

function typedIn(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(fields);
}

/** A draft as a form: every fault at its field, and beside it the page that it makes. */
export function DraftForm({ action, idempotencyKey, draft, at }: DraftFormProps) {
  const { state, pending, key, form, value } = useForm(action, idempotencyKey);
  const [typed, setTyped] = useState<unknown>(draft.content);
  // Typing comes first; checking and drawing follow when there is time.
  const seen = useDeferredValue(typed);
  const check = useMemo(() => checkDraft(seen), [seen]);
  const faults = { ...check.faults, ...state.errors };
  const count = Object.values(check.faults).flat().length;
  const handle = { value, faults, at };
  const fields = OUTLOOK_FORM.kind === 'group' ? OUTLOOK_FORM.fields : [];
  const alone = fields.filter(([, node]) => node.kind !== 'list' && node.kind !== 'fixed');
  const lists = fields.filter(([, node]) => node.kind === 'list');
  return (
    <div className="draft">
      <form
        {...form}
        onInput={(event) => setTyped(fromFields(typedIn(event.currentTarget)))}
        className="grid min-w-0 content-start gap-4"
        aria-label="Draft"
      >
        <div className="draft-bar">
          <SubmitButton pending={pending}>Save the draft</SubmitButton>
          <span className="text-sm text-muted" role="status">
            {count === 0 ? 'Nothing is wrong with it.' : `${toMend(count)}.`}
          </span>
          {/* In sight from wherever it was saved. */}
          <FormMessage state={state} />
        </div>
        <ConflictNotice state={state} labels={{}} />
        <HiddenFields
          fields={{
            draftId: draft.id,
            version: state.conflict?.version ?? draft.version,
            idempotencyKey: key,
          }}
        />
        <Unfolded title={ABOUT} path="about" handle={{ ...handle, at: at || 'about' }}>
          <div className="grid gap-4 pt-2 pb-4">
            {alone.map(([name, node]) => (
              <DocumentFields
                key={name}
                node={node}
                part={memberOf(draft.content, name)}
                path={name}
                handle={handle}
              />
            ))}
          </div>
        </Unfolded>
        {lists.map(([name, node]) => (
          <Unfolded key={name} title={labelOf(name)} path={name} handle={handle}>
            <div className="pt-2 pb-4">
              <DocumentFields
                node={node}
                part={memberOf(draft.content, name)}
                path={name}
                handle={handle}
              />
            </div>
          </Unfolded>
        ))}
      </form>
      <LivePreview document={seen} number={draft.number} publishedOn={draft.publishedOn} />
    </div>
  );
}
