import '@/components/site/site.css';
import type { ReactNode } from 'react';
import { PrintedOn } from '@/components/site/printed-on';
import { NameAndMark } from '@/components/site/wordmark';
import { todayIn } from '@/lib/domain/calendar';

/**
 * What is around a page that opens by a secret link. Its links are plain ones, that leave the page:
 * the router's would send its address along.
 */
export function ReaderFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <header className="site-header">
        <div className="page-width">
          <a href="/" className="wordmark">
            <NameAndMark />
          </a>
          <nav aria-label="Main" className="site-links">
            <a href="/how-readiness-works">How readiness works</a>
          </nav>
        </div>
      </header>
      <main id="main" className="page-width flex-1">
        {children}
      </main>
      <footer className="site-footer">
        <div className="page-width">
          <p className="measure">
            Longview made this page for people who have its link. Search engines do not list it.
          </p>
          <PrintedOn today={todayIn('UTC', new Date())} />
        </div>
      </footer>
    </div>
  );
}
