import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const needed = {
  DATABASE_URL: 'postgresql://localhost/longview',
  NEXTAUTH_SECRET: 'a-secret-for-tests-and-nothing-else-0001',
  NEXTAUTH_URL: 'https://longview.example',
};
const oidc = {
  OIDC_ISSUER: 'https://id.example/realm/',
  OIDC_CLIENT_ID: 'longview',
  OIDC_CLIENT_SECRET: 'secret',
};

/** The environment as the app would read it at its start. */
async function started(given: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries({ ...needed, ...given })) vi.stubEnv(name, value);
  const { configuredProviders } = await import('./configured');
  return configuredProviders();
}

beforeEach(() => vi.unstubAllEnvs());
afterEach(() => vi.unstubAllEnvs());

describe('other sign-in services (trust 7, trust 16)', () => {
  it('are none where none is set up', async () => {
    expect(await started({})).toEqual([]);
    expect(await started({ OIDC_ISSUER: '', GITHUB_CLIENT_ID: ' ' })).toEqual([]);
  });

  it('are those whose settings are all there', async () => {
    const google = { GOOGLE_CLIENT_ID: 'a', GOOGLE_CLIENT_SECRET: 'b' };
    const github = { GITHUB_CLIENT_ID: 'c', GITHUB_CLIENT_SECRET: 'd' };
    const all = await started({ ...oidc, ...google, ...github, OIDC_NAME: 'The Works' });
    expect(all.map(({ id, name, issuer }) => [id, name, issuer])).toEqual([
      ['oidc', 'The Works', 'https://id.example/realm'],
      ['google', 'Google', 'https://accounts.google.com'],
      ['github', 'GitHub', 'https://github.com/login/oauth'],
    ]);
  });

  it.each([
    ['OIDC_CLIENT_SECRET', { ...oidc, OIDC_CLIENT_SECRET: '' }],
    ['OIDC_ISSUER and OIDC_CLIENT_ID and OIDC_CLIENT_SECRET', { OIDC_NAME: 'The Works' }],
    ['GITHUB_CLIENT_ID', { GITHUB_CLIENT_SECRET: 'd' }],
    ['GOOGLE_CLIENT_SECRET', { GOOGLE_CLIENT_ID: 'a' }],
  ])('that lack %s stop the start and say so', async (missing, given) => {
    await expect(started(given as Record<string, string>)).rejects.toThrow(`Set ${missing} too`);
  });

  it.each(['http://id.example', 'id.example', 'ftp://id.example'])(
    'get no secret at %s, which is not https',
    async (issuer) => {
      await expect(started({ ...oidc, OIDC_ISSUER: issuer })).rejects.toThrow(
        'OIDC_ISSUER must be',
      );
    },
  );
});
