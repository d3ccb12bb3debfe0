import type { ComponentProps } from 'react';
import { cx } from './cx';

export type SelectOption = { value: string; label: string };

/** Options as data, or as children where they are grouped. */
export function Select({
  className,
  options,
  children,
  ...rest
}: ComponentProps<'select'> & { options?: readonly SelectOption[] }) {
  return (
    <select {...rest} className={cx('input', className)}>
      {options?.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {children}
    </select>
  );
}
