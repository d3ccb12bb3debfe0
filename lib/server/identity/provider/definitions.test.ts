import { afterEach, describe, expect, it, vi } from 'vitest';
import { providerDefinition } from './definitions';

const keys = { clientId: 'longview', clientSecret: 'a secret of ours' };
const github = { id: 'github', name: 'GitHub', issuer: 'https://github.com/login/oauth' } as const;
const oidc = { id: 'oidc', name: 'The Works', issuer: 'https://id.example' } as const;

afterEach(() => vi.unstubAllGlobals());

type Address = { email: string; primary: boolean; verified: boolean };

/** GitHub's answers to requests with the token of a user who has these addresses. */
function answerAsGithub(emails: Address[], user: object = { id: 4711, login: 'keeper' }) {
  const asked = vi.fn(async (address: string, { headers }: RequestInit) => {
    const { Authorization } = headers as Record<string, string>;
    if (Authorization !== 'Bearer a-token') return new Response('{}', { status: 401 });
    return Response.json(address.endsWith('/user') ? user : emails);
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

/** The user's identity at GitHub, as it goes on to `finishAuthorization`. */
async function whoAtGithub(token = 'a-token') {
  const { userinfo, profile } = providerDefinition({ ...github, ...keys });
  if (typeof userinfo !== 'object' || !userinfo.request) throw new Error('Nobody is asked.');
  const tokens = { access_token: token };
  const claims = await userinfo.request({ tokens } as Parameters<typeof userinfo.request>[0]);
  return profile(claims as Parameters<typeof profile>[0], tokens);
}

const main = { email: 'keeper@example.org', primary: true, verified: true };
const other = { email: 'other@example.org', primary: false, verified: true };

describe('a person at GitHub (trust 7)', () => {
  it('is identified by their number, which stays when they take another name', async () => {
    const asked = answerAsGithub([other, main]);
    expect(await whoAtGithub()).toEqual({ id: '4711', email: main.email, name: 'keeper' });
    expect(asked.mock.calls.map(([address]) => address)).toEqual([
      'https://api.github.com/user',
      'https://api.github.com/user/emails',
    ]);
  });

  it('has no address here that GitHub has not verified', async () => {
    answerAsGithub([{ ...main, verified: false }, other]);
    expect(await whoAtGithub()).toMatchObject({ email: null });
    answerAsGithub([other]);
    expect(await whoAtGithub()).toMatchObject({ email: null });
    answerAsGithub([]);
    expect(await whoAtGithub()).toMatchObject({ email: null });
  });

  it('is not identified when GitHub refuses, or answers in another form', async () => {
    answerAsGithub([main]);
    await expect(whoAtGithub('another-token')).rejects.toThrow('GitHub answered 401');
    answerAsGithub([main], { id: 'keeper', login: 4711 });
    await expect(whoAtGithub()).rejects.toThrow();
  });
});

describe('a person at an OpenID Connect provider (trust 7)', () => {
  const read = (claims: object) => {
    const { profile } = providerDefinition({ ...oidc, ...keys });
    return profile(claims as Parameters<typeof profile>[0], {});
  };

  it('has no address here unless the provider says that it is verified', () => {
    const claims = { sub: 'a', email: main.email, preferred_username: 'keeper' };
    expect(read({ ...claims, email_verified: true })).toMatchObject({ email: main.email });
    for (const email_verified of [false, 'true', 1, null, undefined]) {
      expect(read({ ...claims, email_verified })).toMatchObject({ id: 'a', email: null });
    }
  });

  it('is not identified without a subject', () => {
    for (const sub of [undefined, '', 7, 'x'.repeat(256)]) {
      expect(() => read({ sub, email: main.email, email_verified: true })).toThrow();
    }
  });

  it('is requested with what binds the answer to this browser and this request', () => {
    const { checks, idToken } = providerDefinition({ ...oidc, ...keys });
    expect(checks).toEqual(expect.arrayContaining(['pkce', 'state', 'nonce']));
    expect(idToken).toBe(true);
    expect(providerDefinition({ ...github, ...keys }).checks).toEqual(['pkce', 'state']);
  });
});

describe('what a service says of a person (trust 7)', () => {
  const read = (claims: object) => {
    const { profile } = providerDefinition({ ...oidc, ...keys });
    return profile({ sub: 'a', ...claims } as Parameters<typeof profile>[0], {});
  };

  it.each([
    ['a name with NUL and line breaks', { preferred_username: 'a\0b\r\nc' }, 'abc'],
    ['half of a pair', { preferred_username: 'a\ud800' }, 'a\ufffd'],
    ['a long name of pairs', { preferred_username: `a${'🚀'.repeat(200)}` }, `a${'🚀'.repeat(99)}`],
    ['an address with a line break', { email: 'a@b\nc' }, 'a@bc'],
  ])('is a label that can be kept and shown: %s', (_, claims, name) => {
    expect(read(claims)).toMatchObject({ name });
  });

  it('is no identity where the subject cannot be kept as it is', () => {
    for (const sub of ['a\0', '\udc00']) expect(() => read({ sub })).toThrow();
  });
});
