import 'server-only';
import { after } from 'next/server';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { systemDb as db } from '../../database/db';
import { mailNotice } from '../event/notices';
import { type ClaimDraft, enter, passFirstStep } from '../second-step/enter';
import { getCurrentUser } from '../session/session';
import type { Provider } from './configured';
import { connectIdentity, findIdentityUser, type Identity, openAccount } from './identities';
import { endVisit, findVisit } from './visit';

const CONNECTIONS = '/settings/connections';

/** Sign-in with a word on why another service did not do it, and where to go on from there. */
function signInPath(problem: string, { id }: Provider, next: string) {
  return `/sign-in?${new URLSearchParams({ problem, service: id, next })}`;
}

/**
 * Somebody came back from another service, which says who they are there. They
 * are signed in when that account is connected to one of ours; a new account is
 * made when the service has made sure of their address and nobody here has it.
 * An address alone never opens an account that is there already.
 *
 * @returns the path to go on to.
 */
export async function finishVisit(
  provider: Provider,
  identity: Identity,
  claimDraft: ClaimDraft,
): Promise<string> {
  const visit = await findVisit();
  await endVisit();
  const own = visit?.provider === provider.id ? visit : null;
  if (own?.connects) return finishConnecting(provider, identity, own.connects);
  const next = safeReturnPath(own?.next);
  const userId = await findIdentityUser(identity);
  if (userId) return passFirstStep(userId, provider.id, next, claimDraft);
  if (!identity.email) return signInPath('no-address', provider, next);
  const opened = await openAccount(identity, identity.email);
  return opened
    ? enter(opened, provider.id, next, claimDraft)
    : signInPath('taken', provider, CONNECTIONS);
}

async function finishConnecting(provider: Provider, identity: Identity, userId: string) {
  const user = await getCurrentUser();
  if (user?.id !== userId) return `/sign-in?next=${encodeURIComponent(CONNECTIONS)}`;
  const connected = await db.$transaction((tx) => connectIdentity(tx, userId, identity));
  if (connected) after(() => mailNotice(userId, 'connection-added'));
  return `${CONNECTIONS}?${connected ? 'connected' : 'refused'}=${provider.id}`;
}
