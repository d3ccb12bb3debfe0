import './site.css';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Wordmark } from './wordmark';

export type SiteLink = { href: string; label: string };

type SiteHeaderProps = {
  links: readonly SiteLink[];
  /** At the far end: the form that signs out, for instance. */
  children?: ReactNode;
};

/** The band on top of every page. Which links it has is the layout's matter. */
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

/** The first thing a keyboard reaches; the page's <main> carries `id="main"`. */
function SkipLink() {
  return (
    <a href="#main" className="skip-link">
      Skip to the content
    </a>
  );
}
