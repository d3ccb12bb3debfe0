import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { StatusLine } from '@/components/forms/status-line';
import { ConfirmStrip } from '@/components/identity/confirm-strip';
import { FollowAccount } from '@/components/settings/follow-account';
import { Shortcuts } from '@/components/shortcuts/shortcuts';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { hasRole } from '@/lib/domain/identity';
import { writeDisplay } from '@/lib/domain/settings';
import { currentDisplay } from '@/lib/format/display';
import { linkLifetime } from '@/lib/format/identity/mail-links';
import { wasFlashed } from '@/lib/server/http/flash';
import { type CurrentUser, getCurrentUser } from '@/lib/server/identity';
import { CONFIRM_ADDRESS } from '@/lib/server/identity/account/email';
import { hasMailServer } from '@/lib/server/mail/has-mail-server';
import { signOutAction } from '../(auth)/actions';
import { followAccountAction } from './settings/display-actions';

const links = [
  { href: '/plans', label: 'My plans' },
  { href: '/outlooks', label: 'Outlooks' },
  { href: '/settings', label: 'Settings' },
];
const footerLinks = [...links, { href: '/how-readiness-works', label: 'How readiness works' }];

/** Links by role. They grant nothing: every query and action checks the role itself. */
function linksOf(user: CurrentUser | null) {
  if (!user) return links;
  return [
    ...links,
    ...(hasRole(user.role, 'editor') ? [{ href: '/editor', label: 'Editing' }] : []),
    ...(hasRole(user.role, 'administrator') ? [{ href: '/admin/people', label: 'People' }] : []),
  ];
}

/** Frames the private pages. Access is not decided here: every query finds its own user. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const user = await getCurrentUser();
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader links={linksOf(user)}>
        <ActionButton
          action={signOutAction}
          idempotencyKey=""
          fields={{}}
          pendingLabel="Signing out…"
        >
          Sign out
        </ActionButton>
      </SiteHeader>
      <main id="main" className="page-width flex-1">
        {user && !user.emailConfirmed && (await wasFlashed(CONFIRM_ADDRESS)) && (
          <ConfirmStrip
            email={user.email}
            lifetime={linkLifetime('confirm-email')}
            hasMailServer={hasMailServer()}
          />
        )}
        {children}
        <StatusLine />
      </main>
      {user && writeDisplay(user.display) !== writeDisplay(currentDisplay()) && (
        <FollowAccount action={followAccountAction} idempotencyKey={randomUUID()} />
      )}
      <Shortcuts />
      <SiteFooter links={footerLinks} />
    </div>
  );
}
