import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getAccount } from '@/lib/server/account/queries';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const account = await getAccount();
  return (
    <>
      <PageHeader title="Account" compact />
      <Section id="email" title="E-mail address">
        <p>
          <strong>{account.email}</strong>{' '}
          <span className="text-muted">
            {account.emailConfirmed ? 'Confirmed' : 'Not confirmed'}
          </span>
        </p>
      </Section>
    </>
  );
}
