import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button';
import { cx } from './cx';

/** Goes somewhere and looks like a button. Prefetches only where it is asked to. */
export function ButtonLink({
  variant,
  size,
  className,
  prefetch = false,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link {...rest} prefetch={prefetch} className={cx(buttonClass({ variant, size }), className)} />
  );
}
