import { NothingHere } from '@/components/site/nothing-here';
import { SiteHeader } from '@/components/site/site-header';
import { pageTitle } from '@/lib/format/page-title';

export const metadata = { title: pageTitle('Not found') };

export default function NotFound() {
  return (
    <>
      <SiteHeader links={[{ href: '/outlooks', label: 'Outlooks' }]} />
      <main id="main" className="page-width">
        <NothingHere />
      </main>
    </>
  );
}
