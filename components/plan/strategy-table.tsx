'use client';

import './strategy-table.css';
import { type FormEvent, useState } from 'react';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { own } from '@/lib/domain/own';
import { sharesOf } from '@/lib/format/plan/weights';
import type { FormAction } from '@/lib/schemas/form-state';
import {
  fieldName,
  type StrategyOfTable,
  VALUE_LABELS,
  type ValueName,
  WEIGHTS,
} from './strategy-fields';
import { StrategyRow } from './strategy-row';

type StrategyTableProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  version: number;
  strategies: readonly StrategyOfTable[];
};

/** A plan's strategies in one table: in use, levels and weights with their total; saved together. */
export function StrategyTable({
  action,
  planId,
  version,
  strategies,
  ...rest
}: StrategyTableProps) {
  const form = useForm(action, rest.idempotencyKey);
  const { state, pending, key } = form;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [shown, setShown] = useState(version);
  // Saved, or reset to the outlook's: what was typed before is no longer in the fields.
  if (shown !== version) {
    setShown(version);
    setTyped({});
  }
  const current = ({ key: strategy, values }: StrategyOfTable, name: ValueName) => {
    const field = fieldName(strategy, name);
    return own(typed, field) ?? form.value(field, values[name]);
  };
  const shares = Object.fromEntries(
    WEIGHTS.map((name) => [name, sharesOf(strategies.map((one) => current(one, name)))]),
  );

  function onInput({ target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    setTyped((before) => ({ ...before, [name]: value }));
  }

  return (
    <form {...form.form} onInput={onInput} className="prints-values grid gap-5">
      <FormMessage state={state} />
      <ConflictNotice
        state={state}
        labels={conflictLabels(strategies)}
        options={{ yes: 'Yes', no: 'No' }}
      />
      <HiddenFields
        fields={{ planId, version: state.conflict?.version ?? version, idempotencyKey: key }}
      />
      <table className="strategy-table">
        <TableHead />
        <tbody>
          {strategies.map((strategy, index) => (
            <StrategyRow
              key={strategy.key}
              strategy={strategy}
              form={form}
              share={(name) => own(shares, name)?.parts[index]}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total of the weights</th>
            <td className="empty" colSpan={6} />
            {WEIGHTS.map((name) => (
              <td key={name}>
                <span className="cell-label">{VALUE_LABELS[name]}</span>
                <strong>{own(shares, name)?.total ?? '–'}</strong>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <div>
        <SubmitButton pending={pending}>Save the table</SubmitButton>
      </div>
    </form>
  );
}

function conflictLabels(strategies: readonly StrategyOfTable[]): Record<string, string> {
  const names = Object.entries({ inUse: 'In use now', ...VALUE_LABELS });
  return Object.fromEntries(
    strategies.flatMap(({ key, title }) =>
      names.map(([name, label]) => [fieldName(key, name), `${title}: ${label}`]),
    ),
  );
}

function TableHead() {
  return (
    <thead>
      <tr>
        <td colSpan={2} />
        <th colSpan={5} scope="colgroup">
          Levels, 0 to 100
        </th>
        <th colSpan={3} scope="colgroup">
          Weights
        </th>
      </tr>
      <tr>
        <th scope="col">Strategy</th>
        <th scope="col">In use now</th>
        <th scope="col">Your level at the start</th>
        <th scope="col">Required 2026</th>
        <th scope="col">Required 2031</th>
        <th scope="col">Required 2036</th>
        <th scope="col">Required 2046</th>
        <th scope="col">2031</th>
        <th scope="col">2036</th>
        <th scope="col">2046</th>
      </tr>
    </thead>
  );
}
