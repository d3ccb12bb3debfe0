'use client';

import './review.css';
import { useEffect, useState } from 'react';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import { own } from '@/lib/domain/own';
import type { ReviewKind, ReviewText } from '@/lib/domain/review';
import { REVIEW_QUESTIONS } from '@/lib/format/review/review-words';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import {
  conflictLabels,
  type EstimatedStrategy,
  EstimateFields,
  LEVEL_WORDS,
} from './estimate-fields';
import { useAutosave } from './use-autosave';

/** UTF-16 units of an answer: as the schema has it. */
const MAX_ANSWER = 5_000;

type ReviewFormProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  period: string;
  kind: ReviewKind;
  texts: readonly ReviewText[];
  /** 0 while nothing of it is saved. */
  version: number;
  /** The answers, as the form's fields hold them. */
  answers: Readonly<Record<string, string>>;
  /** Of a yearly review. */
  strategies: readonly EstimatedStrategy[];
};

/** A review's questions: saved while they are answered, and taken when the person says so. */
export function ReviewForm(props: ReviewFormProps) {
  const { action, planId, period, kind, texts, answers, strategies } = props;
  const { state, pending, key, form, value, errors } = useForm(action, props.idempotencyKey, {
    keeps: true,
    whileTyping: true,
  });
  const version = useBasis(props.version, state);
  const { content, saved, onInput } = useContent(form.ref, state, pending);
  useAutosave(form.ref, {
    content,
    saved,
    waits: pending || state.status === 'conflict' || state.unsent !== undefined,
  });
  const initial = (name: string) => value(name, own(answers, name) ?? '');
  return (
    <form {...form} onInput={onInput} className="review-form" aria-label="Your review">
      {state.status !== 'done' && <FormMessage state={state} />}
      <ConflictNotice
        state={state}
        labels={{
          ...Object.fromEntries(texts.map((name) => [name, REVIEW_QUESTIONS[name].label])),
          ...conflictLabels(strategies),
        }}
        options={{ yes: 'Yes', no: 'No', ...LEVEL_WORDS }}
      />
      <HiddenFields fields={{ planId, period, version, idempotencyKey: key }} />
      <EstimateFields strategies={strategies} initial={initial} errors={errors} />
      {texts.map((name) => (
        <Field key={name} {...REVIEW_QUESTIONS[name]} name={name} error={errors(name)}>
          {(control) => (
            <TextArea
              {...control}
              rows={kind === 'weekly' ? 3 : 5}
              maxLength={MAX_ANSWER}
              defaultValue={initial(name)}
            />
          )}
        </Field>
      ))}
      <div className="review-buttons">
        <Button
          type="submit"
          variant="secondary"
          data-autosave
          aria-disabled={pending || undefined}
        >
          Save
        </Button>
        <Button
          type="submit"
          variant="primary"
          name="take"
          value="yes"
          aria-disabled={pending || undefined}
        >
          Finish this review
        </Button>
        <SavedWords state={state} pending={pending} unsaved={content !== saved} />
      </div>
      <p className="text-sm text-muted">
        Once you finish it, your answers and today’s numbers stay as they are. Nothing changes them
        afterwards.
      </p>
    </form>
  );
}

type SavedWordsProps = { state: FormState; pending: boolean; unsaved: boolean };

/** No live region: a screen reader would hear it after every sentence. */
function SavedWords({ state, pending, unsaved }: SavedWordsProps) {
  if (pending) return <span className="text-muted">Saving…</span>;
  if (unsaved) return <span className="text-muted">Not saved yet</span>;
  return state.status === 'done' ? <span className="text-muted">Saved</span> : null;
}

/**
 * The version that the text in the form began from or was saved as: not the page's own, which another
 * device's save may have moved on since.
 */
function useBasis(version: number, state: FormState): number {
  const [seen, setSeen] = useState(state);
  const [basis, setBasis] = useState(() => state.conflict?.version ?? version);
  if (seen !== state) {
    setSeen(state);
    setBasis(state.version ?? state.conflict?.version ?? basis);
  }
  return basis;
}

/** What the form holds, and what of it was saved: text that is typed during a save is not. */
function useContent(
  form: ReturnType<typeof useForm>['form']['ref'],
  state: FormState,
  pending: boolean,
) {
  const [content, setContent] = useState('');
  const [sent, setSent] = useState('');
  const [saved, setSaved] = useState('');

  useEffect(() => {
    const now = contentOf(form.current);
    setContent(now);
    setSaved(now);
  }, [form]);
  useEffect(() => {
    if (pending) setSent(contentOf(form.current));
  }, [form, pending]);
  useEffect(() => {
    if (state.status === 'done') setSaved(sent);
  }, [state, sent]);

  return { content, saved, onInput: () => setContent(contentOf(form.current)) };
}

/** The answers as text, without ids and versions. */
function contentOf(form: HTMLFormElement | null): string {
  const hidden = ['planId', 'period', 'version', 'idempotencyKey'];
  if (!form) return '';
  return JSON.stringify([...new FormData(form)].filter(([name]) => !hidden.includes(name)));
}
