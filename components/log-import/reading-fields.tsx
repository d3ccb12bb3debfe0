import type { FormHandle } from '@/components/forms/use-form';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select, type SelectOption } from '@/components/ui/select';

const ROLES = [
  { role: 'date', label: 'Date' },
  { role: 'value', label: 'Value' },
  { role: 'goal', label: 'Goal' },
  { role: 'unit', label: 'Unit' },
  { role: 'note', label: 'Note' },
  { role: 'link', label: 'Link' },
] as const;

type Role = (typeof ROLES)[number]['role'];

export type ReadingFieldsProps = {
  handle: FormHandle;
  /** Each column by its place, as its name and its first cell. */
  options: readonly SelectOption[];
  /** The place of each role's column; empty for none. */
  columns: Readonly<Record<Role, string>>;
  delimiter: string;
  header: 'yes' | 'no';
  dateOrder: '' | 'day-first' | 'month-first';
  decimalMark: '' | 'point' | 'comma';
  /** Dates or numbers that could be two, with their two readings; null where that is settled. */
  asks: {
    date: { cell: string; dayFirst: string; monthFirst: string } | null;
    number: { cell: string; point: string; comma: string } | null;
  };
};

/** Which column is which, and how dates and numbers are written: asked where the file leaves it open. */
export function ReadingFields(props: ReadingFieldsProps) {
  const { handle, options, columns, asks } = props;
  const { value, errors } = handle;
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {ROLES.map(({ role, label }) => (
          <Field
            key={role}
            label={label}
            name={`columns.${role}`}
            hint={missing(role, columns)}
            error={errors(`columns.${role}`)}
          >
            {(control) => (
              <Select
                {...control}
                defaultValue={value(`columns.${role}`, columns[role])}
                options={[
                  { value: '', label: role === 'goal' ? 'None: one goal for all' : 'None' },
                  ...options,
                ]}
              />
            )}
          </Field>
        ))}
      </div>
      {asks.date && (
        <ChoiceGroup
          legend={`Which day is “${asks.date.cell}”?`}
          name="dateOrder"
          hint="No date in the file makes this clear. Your answer counts for all of them."
          options={[
            { value: 'day-first', label: asks.date.dayFirst },
            { value: 'month-first', label: asks.date.monthFirst },
          ]}
          defaultValue={value('dateOrder', props.dateOrder)}
        />
      )}
      {asks.number && (
        <ChoiceGroup
          legend={`Which number is “${asks.number.cell}”?`}
          name="decimalMark"
          hint="No number in the file makes this clear. Your answer counts for all of them."
          options={[
            { value: 'point', label: asks.number.point },
            { value: 'comma', label: asks.number.comma },
          ]}
          defaultValue={value('decimalMark', props.decimalMark)}
        />
      )}
      <Disclosure summary="How the file is read">
        <FileFields {...props} />
      </Disclosure>
    </div>
  );
}

function missing(role: Role, columns: ReadingFieldsProps['columns']): string | undefined {
  if (columns[role] !== '' || (role !== 'date' && role !== 'value')) return;
  return role === 'date' ? 'Choose the column of the days.' : 'Choose the column of the numbers.';
}

/** What is nearly always found out. */
function FileFields({
  handle,
  delimiter,
  header,
  dateOrder,
  decimalMark,
  asks,
}: ReadingFieldsProps) {
  const { value, errors } = handle;
  const select = (name: string, label: string, initial: string, options: SelectOption[]) => (
    <Field label={label} name={name} error={errors(name)}>
      {(control) => <Select {...control} defaultValue={value(name, initial)} options={options} />}
    </Field>
  );
  return (
    <div className="mt-4 grid gap-4 sm:grid-cols-2">
      {select('delimiter', 'Between the columns', delimiter, [
        { value: 'comma', label: 'A comma' },
        { value: 'semicolon', label: 'A semicolon' },
        { value: 'tab', label: 'A tab' },
        { value: 'bar', label: 'A vertical bar' },
      ])}
      {select('header', 'First row', header, [
        { value: 'yes', label: 'Names of the columns' },
        { value: 'no', label: 'An entry' },
      ])}
      {!asks.date &&
        select('dateOrder', 'Dates in figures', dateOrder, [
          { value: 'day-first', label: 'Day, month, year' },
          { value: 'month-first', label: 'Month, day, year' },
        ])}
      {!asks.number &&
        select('decimalMark', 'Numbers', decimalMark, [
          { value: 'point', label: '1,234.5' },
          { value: 'comma', label: '1.234,5' },
        ])}
    </div>
  );
}
