import './site.css';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SiteMenu } from './site-menu';
import { SkipLink } from './skip-link';
import { Wordmark } from './wordmark';

export type SiteLink = {
  href: string;
  label: string;
  /** Not in a phone's header: the footer has it too. */
  wideOnly?: boolean;
};

type SiteHeaderProps = {
  links: readonly SiteLink[];
  /** The button that opens the search. */
  search?: ReactNode;
  /** More links than a phone's header has room for go behind a button. */
  menu?: boolean;
  /** At the far end: the form that signs out, for instance. */
  children?: ReactNode;
};

/** The header of every page; each layout chooses its links. */
export function SiteHeader({ links, search, menu = false, children }: SiteHeaderProps) {
  const all = (
    <>
      {links.map(({ href, label, wideOnly }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          className={wideOnly ? 'wide-only' : undefined}
        >
          {label}
        </Link>
      ))}
      {children}
    </>
  );
  return (
    <>
      <SkipLink />
      <header className="site-header">
        <div className="page-width">
          <Wordmark />
          <div className="site-tools">
            {search}
            {menu ? (
              <SiteMenu>{all}</SiteMenu>
            ) : (
              <nav aria-label="Main" className="site-links">
                {all}
              </nav>
            )}
          </div>
        </div>
      </header>
    </>
  );
}
