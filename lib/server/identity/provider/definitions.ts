import 'server-only';
import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import type { Provider } from './configured';

/** A claim as the database and a page can keep it; services take more in a name than we do. */
const claim = z
  .string()
  .transform((value) => value.toWellFormed().replaceAll(/\p{Cc}/gu, ''))
  .optional()
  .catch(undefined);

/** The claims that are read, and nothing else. */
const claimsSchema = z.object({
  sub: z
    .string()
    .min(1)
    .max(255)
    .refine((sub) => sub.isWellFormed() && !sub.includes('\0')),
  /** As the service writes it; {@link finishAuthorization} judges whether it is an address. */
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  preferred_username: claim,
});

type Claims = z.infer<typeof claimsSchema>;

/** The address only where the provider has verified it. */
function toProfile(raw: unknown) {
  const { sub, email, email_verified, preferred_username } = claimsSchema.parse(raw);
  const label = preferred_username || claim.parse(email) || sub;
  // By code points: half of a pair is no text.
  const name = Array.from(label).slice(0, 100).join('');
  return { id: sub, email: email_verified && email ? email : null, name };
}

type OpenProvider = OAuthConfig<Profile & Claims>;

const openId = {
  type: 'oauth' as const,
  idToken: true,
  // `state` binds the response to this browser, PKCE its code and `nonce` its ID token to our
  // request.
  checks: ['pkce' as const, 'state' as const, 'nonce' as const],
  authorization: { params: { scope: 'openid email profile' } },
  profile: toProfile,
};

/** Claims of the ID token, and of the userinfo endpoint where there is one. */
const userinfo: OpenProvider['userinfo'] = {
  request: async ({ client, tokens }) => {
    // next-auth hands on openid-client's own set, which checks that both are about the same subject.
    const set = tokens as unknown as Exclude<Parameters<typeof client.userinfo>[0], string>;
    const asked = client.issuer.metadata.userinfo_endpoint && tokens.access_token;
    const more = asked ? await client.userinfo(set) : {};
    return { ...set.claims(), ...more } as Profile & Claims;
  },
};

function openIdProvider({ id, name, issuer, clientId, clientSecret }: Provider): OpenProvider {
  const wellKnown = `${issuer}/.well-known/openid-configuration`;
  return { ...openId, userinfo, id, name, issuer, wellKnown, clientId, clientSecret };
}

const githubUser = z.object({ id: z.int(), login: z.string() });
const githubEmails = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

async function askGithub(path: string, accessToken: string): Promise<unknown> {
  const response = await fetch(`https://api.github.com${path}`, {
    headers: { Authorization: `Bearer ${accessToken}`, Accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
  return response.json();
}

/** GitHub has OAuth without OpenID Connect: the user and the address come from its API. */
function githubProvider({ id, name, issuer, clientId, clientSecret }: Provider): OpenProvider {
  return {
    id,
    name,
    issuer,
    clientId,
    clientSecret,
    type: 'oauth',
    checks: ['pkce', 'state'],
    authorization: {
      url: 'https://github.com/login/oauth/authorize',
      params: { scope: 'read:user user:email' },
    },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: {
      request: async ({ tokens }) => {
        const token = tokens.access_token ?? '';
        const user = githubUser.parse(await askGithub('/user', token));
        const emails = githubEmails.parse(await askGithub('/user/emails', token));
        const address = emails.find(({ primary }) => primary);
        return {
          sub: String(user.id),
          preferred_username: user.login,
          email: address?.email,
          email_verified: address?.verified,
        } as Profile & Claims;
      },
    },
    profile: toProfile,
  };
}

/** A provider as next-auth wants it described. */
export function providerDefinition(provider: Provider): OpenProvider {
  return provider.id === 'github' ? githubProvider(provider) : openIdProvider(provider);
}
