import type { ComponentProps } from 'react';
import { cx } from './cx';

/**
 * A decimal number. Not `type="number"`: that one drops what it cannot parse, changes with the
 * mouse wheel and refuses a comma; the form's schema says what is wrong instead.
 */
export function NumberInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      autoComplete="off"
      {...rest}
      type="text"
      inputMode="decimal"
      className={cx('input tabular-nums', className)}
    />
  );
}
