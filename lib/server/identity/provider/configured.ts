import 'server-only';
import { env } from '@/lib/env';
import { type ProviderId, providerIds } from '@/lib/schemas/identity/provider';

export type Provider = {
  id: ProviderId;
  /** As buttons call it. */
  name: string;
  /** Identifies a person together with the subject: another issuer's subjects are other people. */
  issuer: string;
  clientId: string;
  clientSecret: string;
};

const fixed = {
  google: { name: 'Google', issuer: 'https://accounts.google.com' },
  github: { name: 'GitHub', issuer: 'https://github.com/login/oauth' },
};

/** The providers whose settings the operator gave; `env` has checked that none is incomplete. */
export function configuredProviders(): Provider[] {
  const given = env();
  const settings: Record<ProviderId, (string | undefined)[]> = {
    oidc: [given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET],
    google: [given.GOOGLE_CLIENT_ID, given.GOOGLE_CLIENT_SECRET],
    github: [given.GITHUB_CLIENT_ID, given.GITHUB_CLIENT_SECRET],
  };
  const oidc = {
    name: given.OIDC_NAME || 'your organisation',
    issuer: (given.OIDC_ISSUER ?? '').replace(/\/$/, ''),
  };
  return providerIds.flatMap((id) => {
    const [clientId, clientSecret] = settings[id];
    if (!clientId || !clientSecret) return [];
    return [{ id, ...(id === 'oidc' ? oidc : fixed[id]), clientId, clientSecret }];
  });
}

export function findProvider(id: string): Provider | undefined {
  return configuredProviders().find((provider) => provider.id === id);
}

/** The id and the name of each provider, for its button. */
export function offeredProviders(): { service: ProviderId; name: string }[] {
  return configuredProviders().map(({ id, name }) => ({ service: id, name }));
}
