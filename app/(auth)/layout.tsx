import type { ReactNode } from 'react';
import { WaitingHere } from '@/components/offline/waiting-here';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';

const outlooks = { href: '/outlooks', label: 'Outlooks' };
const model = { href: '/how-readiness-works', label: 'How readiness works' };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader links={[outlooks]} />
      <main id="main" className="page-width flex-1">
        <div className="mx-auto max-w-lg">
          <WaitingHere />
          {children}
        </div>
      </main>
      <SiteFooter links={[outlooks, model]} />
    </div>
  );
}
