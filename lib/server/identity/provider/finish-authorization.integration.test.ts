import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { claimDrafts } from '@/lib/server/demo/claim-drafts';
import { makePerson } from '../../testing/fixtures';
import { clearCookies, cookies, signInAs } from '../../testing/mock-next-headers';
import { ownerDb as db } from '../../testing/owner-database';
import { keepAuthorizationRequest } from './authorization-request';
import type { Provider } from './configured';
import { finishAuthorization } from './finish-authorization';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }));

const provider: Provider = {
  id: 'oidc',
  name: 'The Works',
  issuer: 'https://id.example',
  clientId: 'longview',
  clientSecret: 'none',
};

let userId: string;
let identity: Parameters<typeof finishAuthorization>[1];

beforeEach(async () => {
  clearCookies();
  userId = await makePerson();
  identity = { issuer: provider.issuer, subject: randomUUID(), label: 'A', email: null };
});
afterAll(() => db.$disconnect());

const request = (connects: string | null, at = 'oidc') =>
  keepAuthorizationRequest({
    provider: at,
    address: 'https://id.example/auth',
    next: '/settings',
    connects,
  });

const connected = () =>
  db.linkedIdentity.findMany({ where: { subject: identity.subject }, select: { userId: true } });

describe('coming back from another service (trust 7)', () => {
  it('connects the identity to the account of the person who asked for it', async () => {
    await signInAs(userId);
    await request(userId);
    expect(await finishAuthorization(provider, identity, claimDrafts)).toBe(
      '/settings/connections?connected=oidc',
    );
    expect(await connected()).toEqual([{ userId }]);
  });

  it('connects nothing once another person is signed in, or no one', async () => {
    await signInAs(await makePerson());
    await request(userId);
    expect(await finishAuthorization(provider, identity, claimDrafts)).toMatch(/^\/sign-in\?next=/);
    clearCookies();
    await request(userId);
    expect(await finishAuthorization(provider, identity, claimDrafts)).toMatch(/^\/sign-in\?next=/);
    expect(await connected()).toEqual([]);
  });

  it('connects nothing where the authorization request was to another provider, or is over', async () => {
    await signInAs(userId);
    await request(userId, 'google');
    expect(await finishAuthorization(provider, identity, claimDrafts)).toMatch(
      /problem=no-address/,
    );
    await request(userId);
    await finishAuthorization(provider, { ...identity, subject: randomUUID() }, claimDrafts);
    expect(await finishAuthorization(provider, identity, claimDrafts)).toMatch(
      /problem=no-address/,
    );
    expect(await connected()).toEqual([]);
  });

  it('ignores a cookie that was sealed for another purpose', async () => {
    await signInAs(userId);
    const session = (await cookies()).get('longview-3000.session')?.value ?? '';
    (await cookies()).set('longview-3000.visit', session);
    expect(await finishAuthorization(provider, identity, claimDrafts)).toMatch(
      /problem=no-address/,
    );
  });
});

describe('an address that a service has confirmed (trust 7)', () => {
  const home = safeReturnPath(undefined);

  it.each([
    'alice@intranet',
    'jürgen@münchen.test',
    'a@example.org, b@example.org',
    'a,b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'Alice <a@example.org>',
    'mi\u212ae@example.org',
    `${'a'.repeat(260)}@example.org`,
  ])('opens no account when it is %j, which the sign-in page explains', async (address) => {
    const before = await db.user.count();
    const path = await finishAuthorization(provider, { ...identity, email: address }, claimDrafts);
    expect(path).toMatch(/^\/sign-in\?problem=unusable-address&service=oidc/);
    expect(await db.user.count()).toBe(before);
    expect(await connected()).toEqual([]);
  });

  it('is the address that a form would keep, and no second account of the same', async () => {
    const name = randomUUID();
    const said = { ...identity, email: `${name.toUpperCase()}@München.Example` };
    expect(await finishAuthorization(provider, said, claimDrafts)).toBe(home);
    const kept = `${name}@xn--mnchen-3ya.example`;
    const [account] = await connected();
    const email = { email: kept, verifiedEmail: kept };
    expect(
      await db.user.findUnique({
        where: { id: account?.userId ?? '' },
        select: { email: true, verifiedEmail: true },
      }),
    ).toEqual(email);
    clearCookies();
    const again = { ...said, subject: randomUUID() };
    expect(await finishAuthorization(provider, again, claimDrafts)).toMatch(/problem=taken/);
  });

  it('does not keep a person out of an account from before addresses were checked', async () => {
    const odd = { email: `${randomUUID()}@intranet` };
    await db.user.update({ where: { id: userId }, data: { ...odd, verifiedEmail: odd.email } });
    const { issuer, subject, label } = identity;
    await db.linkedIdentity.create({ data: { userId, issuer, subject, label } });
    expect(await finishAuthorization(provider, { ...identity, ...odd }, claimDrafts)).toBe(home);
  });
});
