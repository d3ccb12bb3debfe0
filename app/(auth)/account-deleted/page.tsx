import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Account deleted', robots: { index: false } };

export default function AccountDeletedPage() {
  return (
    <PageHeader
      title="Your account is deleted"
      lead="Everything in it is gone, and every device is signed out. Backups of this site keep it until they are replaced."
      actions={<ButtonLink href="/outlooks">Read the outlooks</ButtonLink>}
    />
  );
}
