import type { ReactNode } from 'react';
import { WaitingHere } from '@/components/offline/waiting-here';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { getUserOrDemo } from '@/lib/server/identity';
import { demoTitles } from '../_components/demo-marks';
import { DemoStrip } from '../_components/demo-strip';

const outlooks = { href: '/outlooks', label: 'Outlooks' };
const model = { href: '/how-readiness-works', label: 'How readiness works' };

export const generateMetadata = demoTitles;

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const endsAt = (await getUserOrDemo())?.demoEndsAt;
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader links={[outlooks]} />
      <DemoStrip endsAt={endsAt} />
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
