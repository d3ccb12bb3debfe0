import type { ReactNode } from 'react';

type PageHeaderProps = {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** For titles that people write, which may be long. */
  compact?: boolean;
};

export function PageHeader({ eyebrow, title, lead, actions, compact }: PageHeaderProps) {
  return (
    <header className="pt-8 pb-6 sm:pt-12">
      {eyebrow && <p className="mb-2 text-sm font-semibold text-muted">{eyebrow}</p>}
      <h1 className={compact ? 'text-2xl' : 'text-3xl tracking-tight'}>{title}</h1>
      {lead && <div className="prose mt-4">{lead}</div>}
      {actions && <div className="mt-6 flex flex-wrap items-center gap-3">{actions}</div>}
    </header>
  );
}
