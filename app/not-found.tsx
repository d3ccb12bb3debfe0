import { DemoStrip } from '@/components/demo/demo-strip';
import { NothingHere } from '@/components/site/nothing-here';
import { SiteHeader } from '@/components/site/site-header';
import { getUserOrDemo } from '@/lib/server/identity';
import { notFoundTitle } from './_components/demo-titles';
import { leaveDemoAction } from './(public)/demo/actions';

export const generateMetadata = notFoundTitle;

export default async function NotFound() {
  const endsAt = (await getUserOrDemo())?.demoEndsAt;
  return (
    <>
      <SiteHeader links={[{ href: '/outlooks', label: 'Outlooks' }]} />
      {endsAt && <DemoStrip endsAt={endsAt} leave={leaveDemoAction} />}
      <main id="main" className="page-width">
        <NothingHere />
      </main>
    </>
  );
}
