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
        lead="Find a person by the e-mail address that they have confirmed, to see and change their role. There is no list of people to look through, and nobody’s plans can be read from here."
      />
      <FindAccountForm action={findAccountAction} idempotencyKey={randomUUID()} />
    </>
  );
}
