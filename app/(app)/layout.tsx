import type { ReactNode } from 'react';
import { SignOutForm } from '@/components/account/sign-out-form';
import { Shortcuts } from '@/components/shortcuts/shortcuts';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { signOutAction } from '../(auth)/actions';

const links = [
  { href: '/plans', label: 'My plans' },
  { href: '/outlooks', label: 'Outlooks' },
  { href: '/settings', label: 'Settings' },
];
const footerLinks = [...links, { href: '/how-readiness-works', label: 'How readiness works' }];

/** Frames the private pages. Access is not decided here: every query asks for its own user. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader links={links}>
        <SignOutForm action={signOutAction} />
      </SiteHeader>
      <main id="main" className="page-width flex-1">
        {children}
      </main>
      <Shortcuts />
      <SiteFooter links={footerLinks} />
    </div>
  );
}
