import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type DisclosureProps = ComponentProps<'details'> & { summary: ReactNode };

/** Opens without JavaScript. Of several with the same `name` only one is open at a time. */
export function Disclosure({ summary, children, className, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={cx('disclosure', className)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
