import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A civil date; value, min and max are `YYYY-MM-DD`. */
export function DateInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input {...rest} type="date" className={cx('input tabular-nums', className)} />;
}
