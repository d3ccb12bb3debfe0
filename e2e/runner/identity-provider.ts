import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Configuration, Provider } from 'oidc-provider';
import { freePort } from '@/lib/cli/ports';

export interface IdentityProvider {
  /** The app's environment variables for sign-in by this provider. */
  settings: Record<string, string>;
  stop(): void;
}

const page = `<!doctype html><html lang="en"><title>Example Login</title>
<link rel="icon" href="data:,"><main><h1>Example Login</h1>
<form method="post"><label>Who are you? <input name="login" autocomplete="off"></label>
<button>Go back signed in</button> <button name="refuse" value="yes">Refuse</button></form></main>`;

/** Any name is accepted; the address of one that begins with `unverified` is not verified. */
const findAccount: Configuration['findAccount'] = (_context, sub) => ({
  accountId: sub,
  claims: () => ({
    sub,
    ...(sub.includes('@') && { email: sub, email_verified: !sub.startsWith('unverified') }),
  }),
});

/** Grants consent without asking the person. */
const loadExistingGrant: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const { provider, client, session } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
};

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

async function submitted(request: IncomingMessage) {
  return new URLSearchParams(await text(request));
}

/**
 * An OpenID Connect provider for the journeys, on this machine alone. It requires PKCE, and leaves
 * claims out of ID tokens, as in the standard.
 *
 * @param app the address of the app that sends people here.
 */
export async function startIdentityProvider(app: string): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const [clientId, clientSecret] = ['longview', randomBytes(32).toString('base64url')];
  const provider = new Provider(issuer, {
    findAccount,
    loadExistingGrant,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${app}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    jwks: { keys: [signingKey()] },
    pkce: { required: () => true },
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/who/')) return next();
    if (context.method === 'GET') {
      context.type = 'html';
      context.body = page;
      return;
    }
    const form = await submitted(context.req);
    const result = form.has('refuse')
      ? { error: 'access_denied' }
      : { login: { accountId: form.get('login') ?? '' } };
    context.respond = false;
    await provider.interactionFinished(context.req, context.res, result);
  });
  const server = provider.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Example Login',
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
