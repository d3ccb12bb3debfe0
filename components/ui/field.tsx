import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { describedBy, FieldErrors, FieldHint, type FieldText, listErrors } from './field-parts';

/** What ties a control to its label, hint and errors: spread it on the control. */
export type FieldControl = {
  id: string;
  name: string;
  required: boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldProps = FieldText & {
  label: ReactNode;
  name: string;
  /** Where one page holds two forms with the same names. Otherwise `field-{name}`. */
  id?: string;
  required?: boolean;
  className?: string;
};

type FieldChildren = FieldProps & { children: (control: FieldControl) => ReactNode };
type FieldInput = FieldProps & { children?: never } & Omit<ComponentProps<'input'>, 'children'>;

/**
 * A label, its control, a hint and its errors. Without children the control is a text
 * input that takes the remaining props; otherwise `{(control) => <Select {...control} />}`.
 */
export function Field(props: FieldChildren | FieldInput) {
  const { label, name, hint, error, required, className, children, ...input } = props;
  const id = props.id ?? `field-${name}`;
  const control: FieldControl = {
    id,
    name,
    required,
    'aria-describedby': describedBy(id, { hint, error }),
    'aria-invalid': listErrors(error).length > 0 || undefined,
  };
  return (
    <div className={cx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {required === false && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      <FieldHint id={id} hint={hint} />
      {children ? (
        children(control)
      ) : (
        <input type="text" {...input} {...control} className="input" />
      )}
      <FieldErrors id={id} error={error} />
    </div>
  );
}
