import type { ReactNode } from 'react';
import { cx } from './cx';

type SectionProps = {
  /** Also the anchor; the heading gets `{id}-title`. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** A part of a page under a rule, named by its heading. */
export function Section({ id, title, lead, actions, children, className }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cx('border-t border-rule py-8 sm:py-10', className)}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3">
        <h2 id={`${id}-title`} className="text-2xl">
          {title}
        </h2>
        {actions}
      </div>
      {lead && <div className="measure mt-3 text-muted">{lead}</div>}
      {children && <div className="mt-5">{children}</div>}
    </section>
  );
}
