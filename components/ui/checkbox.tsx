import type { ComponentProps, ReactNode } from 'react';
import { describedBy, FieldErrors, type FieldText, listErrors } from './field-parts';

type CheckboxProps = FieldText &
  Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; name: string };

export function Checkbox({ label, hint, error, ...rest }: CheckboxProps) {
  const id = rest.id ?? `field-${rest.name}`;
  return (
    <div>
      <label className="choice">
        <input
          {...rest}
          id={id}
          type="checkbox"
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={listErrors(error).length > 0 || rest['aria-invalid']}
        />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-sm text-muted">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldErrors id={id} error={error} />
    </div>
  );
}
