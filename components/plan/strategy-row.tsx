import type { FormHandle } from '@/components/forms/use-form';
import { describedBy, FieldErrors, listErrors } from '@/components/ui/field-parts';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { Tag } from '@/components/ui/tag';
import {
  fieldName,
  type StrategyOfTable,
  VALUE_LABELS,
  VALUE_NAMES,
  type ValueName,
} from './strategy-fields';

type StrategyRowProps = {
  strategy: StrategyOfTable;
  form: FormHandle;
  /** A weight's share of its year: "25%". */
  share: (name: ValueName) => string | undefined;
};

/** A strategy's fields, each under its column's heading or, on a phone, its own label. */
export function StrategyRow({ strategy, form, share }: StrategyRowProps) {
  return (
    <tr>
      <th scope="row">
        {strategy.title} {strategy.retired && <Tag>Retired by the outlook</Tag>}
      </th>
      <InUse strategy={strategy} form={form} />
      {VALUE_NAMES.map((name) => (
        <Value key={name} strategy={strategy} form={form} name={name} share={share(name)} />
      ))}
    </tr>
  );
}

/** What ties a cell's control to its label, its note and its faults. */
function cellOf({ key, title }: StrategyOfTable, form: FormHandle, name: string, label: string) {
  const field = fieldName(key, name);
  const error = form.errors(field);
  const control = {
    id: `field-${field}`,
    name: field,
    'aria-label': `${label}: ${title}`,
    'aria-invalid': listErrors(error).length > 0 || undefined,
  };
  return { field, error, control };
}

type CellProps = Pick<StrategyRowProps, 'strategy' | 'form'>;

function InUse({ strategy, form }: CellProps) {
  const { field, error, control } = cellOf(strategy, form, 'inUse', 'In use now');
  return (
    <td>
      <span className="cell-label">In use now</span>
      <Select
        {...control}
        aria-describedby={describedBy(control.id, { error })}
        key={String(strategy.inUse)}
        defaultValue={form.value(field, strategy.inUse ? 'yes' : 'no')}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <FieldErrors id={control.id} error={error} />
    </td>
  );
}

function Value({
  strategy,
  form,
  name,
  share,
}: CellProps & { name: ValueName; share: string | undefined }) {
  const label = VALUE_LABELS[name];
  const { field, error, control } = cellOf(strategy, form, name, label);
  const { values, outlook } = strategy;
  const changed = outlook?.[name] !== undefined && outlook[name] !== values[name];
  const hint = [share, changed && `Outlook: ${outlook[name]}`].filter(Boolean).join(' · ');
  return (
    <td>
      <span className="cell-label">{label}</span>
      {/* A value that was reset replaces what is in the field. */}
      <NumberInput
        {...control}
        aria-describedby={describedBy(control.id, { hint, error })}
        key={values[name]}
        defaultValue={form.value(field, values[name])}
      />
      {hint && <small id={`${control.id}-hint`}>{hint}</small>}
      <FieldErrors id={control.id} error={error} />
    </td>
  );
}
