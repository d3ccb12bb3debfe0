import type { ComponentProps } from 'react';
import { cx } from './cx';

export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...rest}
      className={cx(
        'inline-block min-w-6 rounded-sm border border-edge bg-raised px-1 text-center font-sans text-sm text-ink',
        className,
      )}
    />
  );
}

/**
 * The key of a control, shown where there is a keyboard. Its control says the same to screen readers
 * by `aria-keyshortcuts`.
 */
export function KeyBadge({ children }: { children: string }) {
  return (
    <span className="key-badge" aria-hidden="true">
      <Kbd>{children}</Kbd>
    </span>
  );
}
