import 'server-only';
import { after } from 'next/server';
import { email } from '@/lib/schemas/identity/email';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { systemDb as db } from '../../database/db';
import { flash } from '../../http/flash';
import { mailNotice } from '../event/notices';
import { getCurrentUser } from '../session/session';
import {
  type ClaimDrafts,
  completeSignIn,
  finishFirstFactor,
} from '../two-factor/complete-sign-in';
import { findAuthorizationRequest, forgetAuthorizationRequest } from './authorization-request';
import type { Provider } from './configured';
import { connectIdentity, findIdentityUser, type Identity, openAccount } from './identities';

const CONNECTIONS = '/settings/connections';

/**
 * The sign-in page, with the reason why the provider's sign-in failed, and the path to go on to.
 */
async function signInPath(problem: string, { id }: Provider, next: string) {
  await flash(`${id} ${problem}`);
  return `/sign-in?${new URLSearchParams({ problem, service: id, next })}`;
}

/**
 * Finishes an authorization request: the provider has said who the person is there. They are signed
 * in when that identity is connected to an account here; a new account is made when the provider has
 * verified their address and no account here has it. An address alone never opens an existing
 * account. What is an address is decided as in every form; a person whose account exists already
 * needs none.
 *
 * @returns the path to go on to.
 */
export async function finishAuthorization(
  provider: Provider,
  identity: Identity,
  claimDrafts: ClaimDrafts,
): Promise<string> {
  const request = await findAuthorizationRequest();
  await forgetAuthorizationRequest();
  const own = request?.provider === provider.id ? request : null;
  if (own?.connects) return finishConnecting(provider, identity, own.connects);
  const next = safeReturnPath(own?.next);
  const userId = await findIdentityUser(identity);
  if (userId) return finishFirstFactor(userId, provider.id, next, claimDrafts);
  if (!identity.email) return signInPath('no-address', provider, next);
  const address = email.safeParse(identity.email).data;
  if (!address) return signInPath('unusable-address', provider, next);
  const opened = await openAccount(identity, address);
  return opened
    ? completeSignIn(opened, provider.id, next, claimDrafts)
    : signInPath('taken', provider, CONNECTIONS);
}

async function finishConnecting(provider: Provider, identity: Identity, userId: string) {
  const user = await getCurrentUser();
  if (user?.id !== userId) return `/sign-in?next=${encodeURIComponent(CONNECTIONS)}`;
  const connected = await db.$transaction((tx) => connectIdentity(tx, userId, identity));
  if (connected) after(() => mailNotice(userId, 'connection-added'));
  if (!connected) await flash(`${provider.id} refused`);
  return `${CONNECTIONS}?${connected ? 'connected' : 'refused'}=${provider.id}`;
}
