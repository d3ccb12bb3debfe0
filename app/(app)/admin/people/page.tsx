import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { FindAccountForm } from '@/components/identity/role/find-account-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireRole } from '@/lib/server/identity';
import { findAccountAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  await requireRole('administrator', '/admin/people');
  return { title: 'People and roles' };
}

export default async function PeoplePage() {
  await requireRole('administrator', '/admin/people');
  return (
    <>
      <PageHeader
        title="People and roles"
        lead="Find an account by its confirmed e-mail address to see and change its role. There is no list of accounts, and you cannot read anyone’s plans from here."
      />
      <FindAccountForm action={findAccountAction} idempotencyKey={randomUUID()} />
    </>
  );
}
