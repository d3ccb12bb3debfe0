import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { RoleChanges } from '@/components/identity/role/role-changes';
import { RoleForm } from '@/components/identity/role/role-form';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { getAccountRole } from '@/lib/server/identity/role/queries';
import { setRoleAction } from '../actions';

export const metadata: Metadata = { title: 'Role of an account' };

type Props = { params: Promise<{ account: string }> };

export default async function AccountRolePage({ params }: Props) {
  const account = await getAccountRole((await params).account);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/admin/people">People and roles</TextLink>}
        title={<span className="break-words">{account.email}</span>}
        compact
        lead={
          <>
            Account made on <Moment at={account.createdAt} />.
            {!account.emailConfirmed && ' Nobody has confirmed this e-mail address.'}
          </>
        }
      />
      <Section id="role" title="Role">
        <RoleForm
          action={setRoleAction}
          idempotencyKey={randomUUID()}
          account={account.id}
          role={account.role}
        />
      </Section>
      <Section id="changes" title="Changes of role">
        <RoleChanges changes={account.changes} />
      </Section>
    </>
  );
}
