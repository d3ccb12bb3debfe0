import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: ReactNode;
  children?: ReactNode;
  /** What will be here, drawn faintly; out of reach of keyboard and screen reader. */
  example?: ReactNode;
  /** One button. */
  action?: ReactNode;
};

export function EmptyState({ title, children, example, action }: EmptyStateProps) {
  return (
    <div className="border-y border-rule py-8">
      {example && (
        <div inert aria-hidden="true" className="pointer-events-none mb-6 opacity-40 grayscale">
          {example}
        </div>
      )}
      <p className="font-serif text-xl font-semibold">{title}</p>
      {children && <div className="measure mt-2 text-muted">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
