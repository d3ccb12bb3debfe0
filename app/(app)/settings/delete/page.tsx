import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DeleteAccountForm } from '@/components/settings/delete-account-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { PLAN_FILE_HOLDS, PLAN_FILE_LEAVES_OUT } from '@/lib/format/plan-file';
import { getAccount } from '@/lib/server/identity/account/queries';
import { listPlans } from '@/lib/server/plan/queries';
import { deleteAccountAction } from '../actions';

export const metadata: Metadata = { title: 'Delete your account' };

export default async function DeleteAccountPage() {
  const { email, hasPassword, hasPasskey } = await getAccount('/settings/delete');
  const plans = await listPlans();
  return (
    <>
      <PageHeader
        title="Delete your account"
        lead="This deletes your plans, goals, log, passwords and sessions at once, and you cannot get them back."
      />
      {plans.length > 0 && (
        <Section id="keep" title="Download your plans first">
          <p className="prose">
            {PLAN_FILE_HOLDS} {PLAN_FILE_LEAVES_OUT} Copy what you want to keep of those from its
            pages first.
          </p>
          <ul className="mt-4 grid gap-1">
            {plans.map(({ id, title }) => (
              <li key={id}>
                <a className="link" href={`/plans/${id}/export`} download>
                  Download “{title}” as a file
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="delete" title="Delete everything">
        <DeleteAccountForm
          action={deleteAccountAction}
          idempotencyKey={randomUUID()}
          email={email}
          hasPassword={hasPassword}
          hasPasskey={hasPasskey}
        />
      </Section>
    </>
  );
}
