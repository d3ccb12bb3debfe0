import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';

const outlooks = { href: '/outlooks', label: 'Outlooks' };
const model = { href: '/how-readiness-works', label: 'How readiness works', wideOnly: true };
const signIn = { href: '/sign-in', label: 'Sign in' };

/** What is around every page for a visitor. */
export function VisitorFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader links={[outlooks, model, signIn]} />
      <main id="main" className="page-width flex-1">
        {children}
      </main>
      <SiteFooter links={[outlooks, model]} />
    </div>
  );
}
