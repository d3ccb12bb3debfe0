'use client';

import { own } from '@/lib/domain/own';
import './no-eval';
import './editing.css';

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { fieldLabel } from '@/lib/format/outlook/field-label';
import {
  checkDraft,
  countFaults,
  fromFields,
  OUTLOOK_FORM,
  toFields,
  writtenChanges,
} from '@/lib/schemas/editing/outlook-form';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { DocumentFields } from './document-fields';
import { FaultList } from './fault-list';
import { faultsInWords, memberOf, partId, pathInWords } from './labels';
import { LivePreview } from './live-preview';
import { PartDisclosure } from './part-disclosure';
import { useUnsavedWarning } from './use-unsaved-warning';

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

/** The first part of the form: the fields that belong to no list. */
const ABOUT = 'About this outlook';

/** Fixed when the draft began: hidden fields. */
const GIVEN = ['slug', 'scope'];

function typedIn(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(fields);
}

/** A draft as a form, with every fault at its field and a live preview beside it. */
export function DraftForm({ action, idempotencyKey, draft, at }: DraftFormProps) {
  const saved = useMemo(() => toFields(draft.content), [draft.content]);
  const { state, pending, key, form, value } = useForm(action, idempotencyKey, {
    // Text typed while a save is running is kept.
    keeps: true,
    choose: (sent, { status }) => (status === 'conflict' ? sent : onlyWritten(sent, saved)),
  });
  const [typed, setTyped] = useState<unknown>(draft.content);
  // Typing comes first; checking and drawing follow when there is time.
  const seen = useDeferredValue(typed);
  const check = useMemo(() => checkDraft(seen), [seen]);
  const unsaved = useMemo(() => writtenChanges(saved, toFields(seen)).length > 0, [saved, seen]);
  const { ref } = form;
  const last = useRef(draft.content);
  useEffect(() => {
    // Saved, or changed by another editor: text typed since is still in the form.
    if (last.current !== draft.content && ref.current) setTyped(fromFields(typedIn(ref.current)));
    last.current = draft.content;
  }, [draft.content, ref]);
  useEffect(() => {
    const field = document.getElementById(`field-${at}`) ?? document.getElementById(partId(at));
    field?.focus();
  }, [at]);
  useUnsavedWarning(unsaved);
  const faults = { ...check.faults, ...state.errors };
  const count = Object.values(check.faults).flat().length;
  const handle = { value, faults, counts: countFaults(faults), at, document: draft.content };
  const fields = OUTLOOK_FORM.kind === 'group' ? OUTLOOK_FORM.fields : [];
  const asked = fields.filter(([name, { kind }]) => kind !== 'fixed' && !GIVEN.includes(name));
  const alone = asked.filter(([, node]) => node.kind !== 'list');
  const lists = asked.filter(([, node]) => node.kind === 'list');
  const given = Object.fromEntries(GIVEN.map((name) => [name, own(saved, name) ?? '']));
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
            {count === 0 ? 'Nothing is wrong with it.' : `${faultsInWords(count)}.`}
            {unsaved && ' Not saved yet.'}
          </span>
          <FaultList faults={check.faults} document={seen} />
          {/* Visible from wherever the form was submitted. */}
          {!(unsaved && state.status === 'done') && <FormMessage state={state} />}
        </div>
        <DraftConflict state={state} mine={seen} />
        <HiddenFields
          fields={{
            ...given,
            draftId: draft.id,
            idempotencyKey: key,
            version: state.conflict?.version ?? draft.version,
          }}
        />
        <PartDisclosure
          title={ABOUT}
          path="about"
          paths={alone.map(([name]) => name)}
          handle={{ ...handle, at: at || 'about' }}
        >
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
        </PartDisclosure>
        {lists.map(([name, node]) => (
          <PartDisclosure key={name} title={fieldLabel(name)} path={name} handle={handle}>
            <div className="pt-2 pb-4">
              <DocumentFields
                node={node}
                part={memberOf(draft.content, name)}
                path={name}
                handle={handle}
              />
            </div>
          </PartDisclosure>
        ))}
      </form>
      <LivePreview document={seen} number={draft.number} publishedOn={draft.publishedOn} />
    </div>
  );
}

/** A draft has hundreds of fields: only those that differ from the saved ones are sent. */
function onlyWritten(sent: FormData, saved: Readonly<Record<string, string>>): FormData {
  for (const [name, text] of Object.entries(saved)) if (sent.get(name) === text) sent.delete(name);
  return sent;
}

/** Optimistic concurrency: what another editor saved meanwhile, where it differs from this form. */
function DraftConflict({ state, mine }: { state: FormState; mine: unknown }) {
  if (!state.conflict) return null;
  const { theirs, version } = state.conflict;
  // Fields that were not sent are still in the form.
  const values = { ...toFields(mine), ...state.values };
  const differing = Object.entries(theirs).filter(([name, text]) => own(values, name) !== text);
  const labels = Object.fromEntries(differing.map(([name]) => [name, pathInWords(name, mine)]));
  const conflict = { version, theirs: Object.fromEntries(differing) };
  return <ConflictNotice state={{ ...state, values, conflict }} labels={labels} />;
}
