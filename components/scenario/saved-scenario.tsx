'use client';

import './scenario.css';
import { ActionButton } from '@/components/forms/action-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/lib/schemas/form-state';
import { LineSample } from './line-sample';
import type { LETTERS } from './overlays';
import { WHAT_IF_FORM } from './parameters';
import { RenameScenarioForm } from './rename-scenario-form';

export type SavedScenarioRow = {
  id: string;
  name: string;
  query: string;
  version: number;
  idempotencyKey: string;
};

type SavedScenarioProps = {
  scenario: SavedScenarioRow;
  planHref: string;
  /** Set while it is laid over the chart. */
  letter: (typeof LETTERS)[number] | undefined;
  /** Whether no more can be laid over the chart. */
  full: boolean;
  show: (on: boolean) => void;
  address: string;
  renameAction: FormAction;
  removeAction: FormAction;
};

export function SavedScenario(props: SavedScenarioProps) {
  const { scenario, planHref, letter, full } = props;
  const { id, name, query } = scenario;
  const reason = `${id}-full`;
  return (
    <li className="border-t border-rule py-2">
      <label className="choice">
        <input
          type="checkbox"
          form={WHAT_IF_FORM}
          name="with"
          value={id}
          checked={letter !== undefined}
          // Not `disabled`: the keyboard could not reach the reason then.
          aria-disabled={full || undefined}
          aria-describedby={full ? reason : undefined}
          onChange={(event) => {
            if (!full) props.show(event.target.checked);
          }}
        />
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-2">
            {letter && (
              <>
                <b>{letter}</b>
                <LineSample id={letter} />
              </>
            )}
            <span className="min-w-0 break-words">{name}</span>
          </span>
          {full && (
            <span id={reason} className="block text-sm text-muted">
              Three are on the chart already. Hide one first.
            </span>
          )}
        </span>
      </label>
      <div className="flex flex-wrap items-center gap-2 ps-5">
        <ButtonLink variant="quiet" size="small" href={`${planHref}/scenarios?${query}`}>
          Open<span className="sr-only">: {name}</span>
        </ButtonLink>
        <ButtonLink
          variant="quiet"
          size="small"
          href={`${planHref}/scenarios/adopt?${query}&name=${encodeURIComponent(name)}`}
        >
          Use in my plan<span className="sr-only">: {name}</span>
        </ButtonLink>
        <ActionButton
          action={props.removeAction}
          idempotencyKey={scenario.idempotencyKey}
          fields={{ scenarioId: id, address: props.address }}
          label={name}
        >
          Remove
        </ActionButton>
        <Disclosure
          className="scenario-rename"
          summary={
            <>
              Rename<span className="sr-only">: {name}</span>
            </>
          }
        >
          <RenameScenarioForm action={props.renameAction} scenario={scenario} />
        </Disclosure>
      </div>
    </li>
  );
}
