import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { wasFlashed } from '@/lib/server/http/flash';

export const metadata: Metadata = { title: 'Deleting an account', robots: { index: false } };

export default async function AccountDeletedPage() {
  // Anyone can send people here: only a browser in which it was done just now is told so.
  if (!(await wasFlashed('account-deleted'))) {
    return (
      <PageHeader
        title="Nothing was deleted just now"
        lead="An account is deleted in its settings, by its owner."
        actions={<ButtonLink href="/outlooks">Read the outlooks</ButtonLink>}
      />
    );
  }
  return (
    <PageHeader
      title="Your account is deleted"
      lead="Everything in it is gone, and every device is signed out. This site’s backups keep it until they are replaced."
      actions={<ButtonLink href="/outlooks">Read the outlooks</ButtonLink>}
    />
  );
}
