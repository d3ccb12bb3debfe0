import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { wasFlashed } from '@/lib/server/http/flash';
import { requireUser } from '@/lib/server/identity';
import { requiredReauthentication } from '@/lib/server/identity/session/reauthenticate';
import { listConnections } from '@/lib/server/identity/sign-in-method/queries';
import { ReauthenticateFirst } from '../reauthenticate-first';
import { connectProviderAction, disconnectProviderAction } from '../sign-in-method-actions';

export const metadata: Metadata = { title: 'Connections' };

type Query = 'connected' | 'refused';
type Props = { searchParams: Promise<Partial<Record<Query, string | string[]>>> };

export default async function ConnectionsPage({ searchParams }: Props) {
  const { id } = await requireUser('/settings/connections');
  const [{ connected, refused }, connections, question] = await Promise.all([
    searchParams,
    listConnections(),
    requiredReauthentication(id),
  ]);
  const found = (asked: unknown) => connections.find(({ provider }) => provider === asked);
  const made = found(connected)?.identity && found(connected)?.name;
  const told = await wasFlashed(`${refused} refused`);
  const denied = told ? found(refused)?.name : undefined;
  return (
    <>
      <PageHeader
        title="Connections"
        lead="Other services that can sign you in here. They learn that you use Longview, but nothing that you write in it."
      />
      {made && <Notice tone="success" title={`${made} is connected.`} className="mb-6" />}
      {denied && (
        <Notice tone="error" title={`${denied} was not connected.`} className="mb-6">
          <p>
            That account is connected to another account here. Sign in with it and disconnect it
            first.
          </p>
        </Notice>
      )}
      {connections.length === 0 && (
        <p className="border-t border-rule py-6 text-muted">
          No other sign-in service is set up on this server.
        </p>
      )}
      <ul className="border-t border-rule" aria-label="Sign-in services">
        {connections.map(({ provider, name, identity }) => (
          <li
            key={provider}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-4"
          >
            <div className="min-w-0">
              <p className="font-semibold">{name}</p>
              <p className="text-sm text-muted wrap-anywhere">
                {identity ? (
                  <>
                    Connected as {identity.label} since{' '}
                    <Moment at={identity.createdAt.toISOString()} />
                  </>
                ) : (
                  'Not connected'
                )}
              </p>
            </div>
            {question === 'nothing' && (
              <div className="max-w-sm sm:text-end">
                {identity ? (
                  <ActionButton
                    action={disconnectProviderAction}
                    idempotencyKey={randomUUID()}
                    fields={{ identityId: identity.id }}
                    label={name}
                    variant="danger"
                    pendingLabel="Disconnecting…"
                  >
                    Disconnect
                  </ActionButton>
                ) : (
                  <ActionButton
                    action={connectProviderAction}
                    idempotencyKey={randomUUID()}
                    fields={{ service: provider }}
                    label={name}
                    variant="secondary"
                    pendingLabel={`Going to ${name}…`}
                  >
                    Connect
                  </ActionButton>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {connections.length > 0 && (
        <ReauthenticateFirst purpose="connecting or disconnecting a service">
          {null}
        </ReauthenticateFirst>
      )}
    </>
  );
}
