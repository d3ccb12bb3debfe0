import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { getCurrentUser } from '@/lib/server/identity';

const outlooks = { href: '/outlooks', label: 'Outlooks' };
const model = { href: '/how-readiness-works', label: 'How readiness works' };

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const own = (await getCurrentUser())
    ? { href: '/plans', label: 'My plans' }
    : { href: '/sign-in', label: 'Sign in' };
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader links={[outlooks, model, own]} />
      <main id="main" className="page-width flex-1">
        {children}
      </main>
      <SiteFooter links={[outlooks, model]} />
    </div>
  );
}
