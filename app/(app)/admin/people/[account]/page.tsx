import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { RoleChanges } from '@/components/identity/role/role-changes';
import { RoleForm } from '@/components/identity/role/role-form';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { pageTitle } from '@/lib/format/page-title';
import { getAccountRole } from '@/lib/server/identity/role/queries';
import { setRoleAction } from '../actions';

type Props = { params: Promise<{ account: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { email } = await getAccountRole((await params).account);
  return { title: pageTitle(email, 'People and roles') };
}

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
            {!account.emailConfirmed && ' This e-mail address is not confirmed.'}
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
