import { SiteHeader } from '@/components/site/site-header';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <>
      <SiteHeader links={[{ href: '/outlooks', label: 'Outlooks' }]} />
      <main id="main" className="page-width">
        <PageHeader
          title="There is nothing at this address"
          lead="The page may have moved, or the address may have lost a letter. If it is somebody’s plan, only they can open it."
          actions={
            <ButtonLink href="/" variant="primary">
              Go to the front page
            </ButtonLink>
          }
        />
      </main>
    </>
  );
}
