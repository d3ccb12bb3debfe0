import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { cx } from '@/components/ui/cx';
import { hasRole } from '@/lib/domain/identity';
import { isDevelopment } from '@/lib/env';
import type { CurrentUser } from '@/lib/server/identity';
import { personTag } from '@/lib/server/offline/person-tag';
import { signOutAction } from '../(auth)/actions';
import { DemoStrip } from './demo-strip';
import type { FrameParts } from './frame-parts';

const links = [
  { href: '/plans', label: 'My plans' },
  { href: '/outlooks', label: 'Outlooks' },
  { href: '/settings', label: 'Settings' },
];
const demoLinks = [
  { href: '/plans', label: 'The example plan' },
  { href: '/outlooks', label: 'Outlooks' },
  { href: '/settings/display', label: 'Settings' },
];
const model = { href: '/how-readiness-works', label: 'How readiness works' };

/** Links by role. They grant nothing: every query and action checks the role itself. */
function linksOf({ role }: CurrentUser) {
  if (role === 'demo') return demoLinks;
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
  // A demo signs out by leaving, and leaves nothing on a device.
  const isPerson = hasRole(user.role, 'person');
  const { PaletteProvider, SearchButton, ActionButton, Shortcuts, Offline } = parts;
  return (
    <PaletteProvider pages={[...own, model]}>
      <div className={cx('flex min-h-dvh flex-col', !isPerson && 'in-demo')}>
        <SiteHeader links={own} search={<SearchButton />} menu>
          {isPerson && (
            <ActionButton
              action={signOutAction}
              idempotencyKey=""
              fields={{}}
              pendingLabel="Signing out…"
              leaves
            >
              Sign out
            </ActionButton>
          )}
        </SiteHeader>
        <DemoStrip endsAt={user.demoEndsAt} />
        <main id="main" className="page-width flex-1">
          {isPerson && <Offline person={personTag(user.id)} registers={!isDevelopment} />}
          {children}
        </main>
        <Shortcuts />
        <SiteFooter links={[...(isPerson ? links : demoLinks), model]} />
      </div>
    </PaletteProvider>
  );
}
