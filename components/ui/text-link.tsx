import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A link in running text. Prefetches only where it is asked to. */
export function TextLink({ className, prefetch = false, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} prefetch={prefetch} className={cx('link', className)} />;
}
