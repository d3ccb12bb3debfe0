import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { Wordmark } from '@/components/site/wordmark';
import '@/components/site/site.css';

/** Around the offline page, which a browser keeps: nothing here is about a person, or leads anywhere. */
export default function OfflineLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="site-header">
        <div className="page-width">
          <Wordmark />
        </div>
      </header>
      <main id="main" className="page-width flex-1">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
