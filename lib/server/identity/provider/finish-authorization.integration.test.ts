import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimPlanDraft } from '@/lib/server/plan/plan-draft';
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
    expect(await finishAuthorization(provider, identity, claimPlanDraft)).toBe(
      '/settings/connections?connected=oidc',
    );
    expect(await connected()).toEqual([{ userId }]);
  });

  it('connects nothing once another person is signed in, or no one', async () => {
    await signInAs(await makePerson());
    await request(userId);
    expect(await finishAuthorization(provider, identity, claimPlanDraft)).toMatch(
      /^\/sign-in\?next=/,
    );
    clearCookies();
    await request(userId);
    expect(await finishAuthorization(provider, identity, claimPlanDraft)).toMatch(
      /^\/sign-in\?next=/,
    );
    expect(await connected()).toEqual([]);
  });

  it('connects nothing where the authorization request was to another provider, or is over', async () => {
    await signInAs(userId);
    await request(userId, 'google');
    expect(await finishAuthorization(provider, identity, claimPlanDraft)).toMatch(
      /problem=no-address/,
    );
    await request(userId);
    await finishAuthorization(provider, { ...identity, subject: randomUUID() }, claimPlanDraft);
    expect(await finishAuthorization(provider, identity, claimPlanDraft)).toMatch(
      /problem=no-address/,
    );
    expect(await connected()).toEqual([]);
  });

  it('ignores a cookie that was sealed for another purpose', async () => {
    await signInAs(userId);
    const session = (await cookies()).get('longview.session')?.value ?? '';
    (await cookies()).set('longview.visit', session);
    expect(await finishAuthorization(provider, identity, claimPlanDraft)).toMatch(
      /problem=no-address/,
    );
  });
});
