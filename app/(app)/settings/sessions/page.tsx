import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { SessionList } from '@/components/settings/session-list';
import { PageHeader } from '@/components/ui/page-header';
import { listSessions } from '@/lib/server/identity/session/sessions';
import { endEverySessionAction, endSessionAction } from '../actions';

export const metadata: Metadata = { title: 'Sessions' };

export default async function SessionsPage() {
  const sessions = await listSessions();
  return (
    <>
      <PageHeader
        title="Sessions"
        lead="Where you are signed in. A device is signed out after two weeks without use, and in any case after 30 days."
        actions={
          <ActionButton
            action={endEverySessionAction}
            idempotencyKey={randomUUID()}
            fields={{}}
            variant="secondary"
            size="normal"
            pendingLabel="Signing out…"
            leaves
          >
            Sign out everywhere
          </ActionButton>
        }
      />
      <SessionList sessions={sessions} endAction={endSessionAction} />
    </>
  );
}
