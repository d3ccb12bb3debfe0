import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { hasRole } from '@/lib/domain/identity';
import { isDevelopment } from '@/lib/env';
import type { CurrentUser } from '@/lib/server/identity';
import { personTag } from '@/lib/server/offline/person-tag';
import { signOutAction } from '../(auth)/actions';
import type { FrameParts } from './frame-parts';

const links = [
  { href: '/plans', label: 'My plans' },
  { href: '/outlooks', label: 'Outlooks' },
  { href: '/settings', label: 'Settings' },
];
const model = { href: '/how-readiness-works', label: 'How readiness works' };

/** Links by role. They grant nothing: every query and action checks the role itself. */
function linksOf({ role }: CurrentUser) {
  return [
    ...links,
    ...(hasRole(role, 'editor') ? [{ href: '/editor', label: 'Editing' }] : []),
    ...(hasRole(role, 'administrator') ? [{ href: '/admin/people', label: 'People' }] : []),
  ];
}

type PersonFrameProps = {
  user: CurrentUser;
  /** Each layout passes its own: they come with its pages, or only to people who are signed in. */
  parts: FrameParts;
  children: ReactNode;
};

/** What is around every page for a person who is signed in: header, footer, palette and keys. */
export function PersonFrame({ user, parts, children }: PersonFrameProps) {
  const own = linksOf(user);
  const { PaletteProvider, SearchButton, ActionButton, Shortcuts, Offline } = parts;
  return (
    <PaletteProvider pages={[...own, model]}>
      <div className="flex min-h-dvh flex-col">
        <SiteHeader links={own} search={<SearchButton />} menu>
          <ActionButton
            action={signOutAction}
            idempotencyKey=""
            fields={{}}
            pendingLabel="Signing out…"
            leaves
          >
            Sign out
          </ActionButton>
        </SiteHeader>
        <main id="main" className="page-width flex-1">
          <Offline person={personTag(user.id)} registers={!isDevelopment} />
          {children}
        </main>
        <Shortcuts />
        <SiteFooter links={[...links, model]} />
      </div>
    </PaletteProvider>
  );
}
