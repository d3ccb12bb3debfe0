import type { ReactNode } from 'react';
import { cx } from './cx';
import { describedBy, FieldErrors, FieldHint, type FieldText, listErrors } from './field-parts';

export type Choice = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
};

export type ChoiceGroupProps = FieldText & {
  legend: ReactNode;
  name: string;
  options: readonly Choice[];
  /** One of several (radio, the default) or any of several (checkbox). */
  type?: 'radio' | 'checkbox';
  defaultValue?: string | readonly string[];
  required?: boolean;
  id?: string;
  /** Classes of the list of options: a grid's columns, for instance. */
  className?: string;
  look?: 'rows' | 'cards';
  /** Makes the group controlled, in a client component. */
  value?: string | readonly string[];
  onChange?: (value: string, checked: boolean) => void;
};

const has = (value: string | readonly string[] | undefined, option: string) =>
  Array.isArray(value) ? value.includes(option) : value === option;

/** A fieldset of plain choices: works before JavaScript arrives. */
export function ChoiceGroup({ look = 'rows', type = 'radio', ...props }: ChoiceGroupProps) {
  const { legend, name, options, hint, error, required, defaultValue, value, onChange } = props;
  const id = props.id ?? `field-${name}`;
  const invalid = listErrors(error).length > 0;
  return (
    <fieldset id={id} aria-describedby={describedBy(id, { hint, error })} className="min-w-0">
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldErrors id={id} error={error} />
      <div className={cx(look === 'cards' && 'mt-2 grid gap-2', props.className)}>
        {options.map((option) => (
          <label key={option.value} className={cx('choice', look === 'cards' && 'choice-card')}>
            <input
              type={type}
              name={name}
              value={option.value}
              required={required && type === 'radio'}
              disabled={option.disabled}
              aria-invalid={invalid || undefined}
              {...(value === undefined
                ? { defaultChecked: has(defaultValue, option.value) }
                : { checked: has(value, option.value) })}
              onChange={onChange && ((event) => onChange(option.value, event.target.checked))}
            />
            <span>
              {option.label}
              {option.description && (
                <span className="block text-sm text-muted">{option.description}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
