import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A short label beside a thing; not a button. */
export function Tag({ className, ...rest }: ComponentProps<'span'>) {
  return (
    <span
      {...rest}
      className={cx(
        'inline-block rounded-sm border border-edge px-1.5 text-sm text-muted',
        className,
      )}
    />
  );
}
