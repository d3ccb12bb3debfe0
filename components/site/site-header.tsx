import './site.css';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from './skip-link';
import { Wordmark } from './wordmark';

export type SiteLink = { href: string; label: string };

type SiteHeaderProps = {
  links: readonly SiteLink[];
  /** At the far end: the form that signs out, for instance. */
  children?: ReactNode;
};

/** The header of every page; each layout chooses its links. */
export function SiteHeader({ links, children }: SiteHeaderProps) {
  return (
    <>
      <SkipLink />
      <header className="site-header">
        <div className="page-width">
          <Wordmark />
          <nav aria-label="Main">
            {links.map(({ href, label }) => (
              <Link key={href} href={href} prefetch={false}>
                {label}
              </Link>
            ))}
            {children}
          </nav>
        </div>
      </header>
    </>
  );
}
