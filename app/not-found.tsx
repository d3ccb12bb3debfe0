import { NothingHere } from '@/components/site/nothing-here';
import { SiteHeader } from '@/components/site/site-header';

export const metadata = { title: 'Not found' };

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
