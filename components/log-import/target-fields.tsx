import './log-import.css';
import type { FormHandle } from '@/components/forms/use-form';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';

export type TitleFields = {
  /** As it is in the file; empty where it has no column of goals. */
  title: string;
  /** How many rows have it, in words. */
  rows: string;
  /** A goal's id, `new`, `nothing`, or empty while it is to be chosen. */
  to: string;
  /** What a new goal begins with. */
  made: Record<'name' | 'strategyId' | 'unit' | 'baseline' | 'target' | 'dueOn', string>;
};

type TargetFieldsProps = {
  handle: FormHandle;
  /** Its place among the titles. */
  index: number;
  title: TitleFields;
  goals: readonly { id: string; title: string }[];
  strategies: readonly { id: string; title: string }[];
  /** All rows go to one goal. */
  isOnly: boolean;
};

/** Where the rows of one title go: a goal that is there, a new one, or nowhere. */
export function TargetFields({
  handle,
  index,
  title,
  goals,
  strategies,
  isOnly,
}: TargetFieldsProps) {
  const { value, errors } = handle;
  const at = (name: string) => `targets.${index}.${name}`;
  return (
    <div className="import-target">
      <input type="hidden" name={at('title')} value={title.title} />
      <Field
        label={isOnly ? 'All rows go to' : `“${title.title}”`}
        name={at('to')}
        hint={title.to === '' ? `${title.rows}. Choose where they go.` : title.rows}
        error={errors(at('to'))}
        className="max-w-xl"
      >
        {(control) => (
          <Select {...control} defaultValue={value(at('to'), title.to)}>
            <option value="">Choose</option>
            {goals.length > 0 && (
              <optgroup label="Your goals">
                {goals.map(({ id, title: name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            <option value="new">A new goal</option>
            {!isOnly && <option value="nothing">Nowhere: leave these rows out</option>}
          </Select>
        )}
      </Field>
      <fieldset className="import-made">
        <legend className="sr-only">The new goal{title.title && ` “${title.title}”`}</legend>
        <p className="import-note text-sm text-muted">
          Filled in from the rows: the target is the furthest value so far, so set one that is still
          ahead of you.
        </p>
        <Field
          label="Title"
          name={at('name')}
          maxLength={200}
          defaultValue={value(at('name'), title.made.name)}
          error={errors(at('name'))}
        />
        <Field label="Strategy" name={at('strategyId')} error={errors(at('strategyId'))}>
          {(control) => (
            <Select
              {...control}
              defaultValue={value(at('strategyId'), title.made.strategyId)}
              options={strategies.map(({ id, title: label }) => ({ value: id, label }))}
            />
          )}
        </Field>
        <Field
          label="Unit"
          name={at('unit')}
          maxLength={40}
          placeholder="interviews, hours, %"
          defaultValue={value(at('unit'), title.made.unit)}
          error={errors(at('unit'))}
        />
        <Field label="Due" name={at('dueOn')} error={errors(at('dueOn'))}>
          {(control) => (
            <DateInput {...control} defaultValue={value(at('dueOn'), title.made.dueOn)} />
          )}
        </Field>
        <Field label="Baseline" name={at('baseline')} error={errors(at('baseline'))}>
          {(control) => (
            <NumberInput {...control} defaultValue={value(at('baseline'), title.made.baseline)} />
          )}
        </Field>
        <Field label="Target" name={at('target')} error={errors(at('target'))}>
          {(control) => (
            <NumberInput {...control} defaultValue={value(at('target'), title.made.target)} />
          )}
        </Field>
      </fieldset>
    </div>
  );
}
