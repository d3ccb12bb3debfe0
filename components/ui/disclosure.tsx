import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type DisclosureProps = ComponentProps<'details'> & { summary: ReactNode };

/** Unfolds without JavaScript. `name` makes several of them take turns. */
export function Disclosure({ summary, children, className, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={cx('disclosure', className)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
