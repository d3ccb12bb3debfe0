'use client';

import type { ReactNode } from 'react';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { type FormHandle, useForm } from '@/components/forms/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { own } from '@/lib/domain/own';
import type { FormAction } from '@/lib/schemas/form-state';
import { ReadingFields, type ReadingFieldsProps } from './reading-fields';
import { TargetFields, type TitleFields } from './target-fields';

export type DraftFormProps = {
  action: FormAction;
  idempotencyKey: string;
  draft: { importId: string; version: number; seen: string };
  reading: Omit<ReadingFieldsProps, 'handle'>;
  titles: readonly TitleFields[];
  goals: readonly { id: string; title: string }[];
  strategies: readonly { id: string; title: string }[];
  /** How many rows are there already; whether they are entered too. */
  twins: { count: number; on: boolean };
  /** The earlier first day that the plan can have, and how many rows are before the present one. */
  firstDay: { label: string; hint: string; on: boolean } | null;
  /** What becomes of the rows: how many of each kind, and one by one. */
  counts: ReactNode;
  rows: ReactNode;
  /** What entering them is called; null while there is nothing to enter. */
  enter: string | null;
};

/**
 * How a file is read and where its rows go, with what will be entered. One form, so that what is
 * entered is never by older answers than those on the page.
 */
export function DraftForm(props: DraftFormProps) {
  const { draft, reading, titles, goals, strategies, twins, firstDay, counts, rows, enter } = props;
  const handle = useForm(props.action, props.idempotencyKey, { keeps: true });
  const { state, pending, key, form } = handle;
  return (
    <form {...form}>
      <FormMessage state={state} />
      {state.conflict && (
        <div data-form-message tabIndex={-1}>
          <Notice tone="warn" role="alert" title="These answers were changed in another tab.">
            <p>Nothing was entered. Load this page again to go on from there.</p>
          </Notice>
        </div>
      )}
      <HiddenFields fields={{ ...draft, idempotencyKey: key }} />
      <Section id="columns" title="Columns" lead="What each column of the file is.">
        <ReadingFields handle={handle} {...reading} />
      </Section>
      {titles.length > 0 && (
        <Section
          id="goals"
          title="Goals"
          lead="A value is how far the goal was on that day, not what was added."
        >
          <div className="grid gap-6">
            {titles.map((title, index) => (
              <TargetFields
                key={title.title}
                {...{ handle, index, title, goals, strategies }}
                isOnly={reading.columns.goal === ''}
              />
            ))}
          </div>
        </Section>
      )}
      <Section id="preview" title="Preview">
        {counts}
        <div className="my-5 grid gap-3">
          {twins.count > 0 && <TwinsBox handle={handle} {...twins} />}
          {firstDay && <FirstDayBox handle={handle} {...firstDay} />}
        </div>
        <SubmitButton
          variant="secondary"
          name="next"
          value="look"
          pending={pending}
          pendingLabel="Reading…"
        >
          Update the preview
        </SubmitButton>
        {rows}
        {enter && (
          <SubmitButton name="next" value="enter" pending={pending} pendingLabel="Entering…">
            {enter}
          </SubmitButton>
        )}
      </Section>
    </form>
  );
}

function TwinsBox({ handle, count, on }: { handle: FormHandle; count: number; on: boolean }) {
  return (
    <Checkbox
      name="twins"
      value="on"
      defaultChecked={isOn(handle, 'twins', on)}
      label={
        count === 1
          ? 'Enter the row that is there already too'
          : `Enter the ${count} rows that are there already too`
      }
      hint="They have the goal, the day and the value of an entry in your log, or of a row further up."
    />
  );
}

function FirstDayBox(props: { handle: FormHandle; label: string; hint: string; on: boolean }) {
  const { handle, label, hint, on } = props;
  return (
    <Checkbox
      name="firstDay"
      value="on"
      defaultChecked={isOn(handle, 'firstDay', on)}
      label={label}
      hint={hint}
    />
  );
}

/** A box that was left empty is not sent at all. */
function isOn({ state }: FormHandle, name: string, initial: boolean): boolean {
  return Object.keys(state.values).length > 0 ? own(state.values, name) === 'on' : initial;
}
