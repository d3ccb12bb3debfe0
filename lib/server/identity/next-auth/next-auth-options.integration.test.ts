import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimPlanDraft } from '@/lib/server/plan/plan-draft';
import { PEER_HEADER } from '../../http/client-address';
import { TooManyAttempts } from '../../rate-limit/rate-limits';
import { clearCookies } from '../../testing/mock-next-headers';
import { ownerDb as db } from '../../testing/owner-database';
import { register } from '../account/accounts';
import { nextAuthOptions } from './next-auth-options';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }));

const password = 'four words in a row';
let email: string;
let id: string;
let address: string;

beforeEach(async () => {
  clearCookies();
  email = `${randomUUID()}@example.org`;
  address = randomUUID();
  ({ id } = await register({ email, password }, randomUUID()));
});
afterAll(() => db.$disconnect());

/** Authenticates as next-auth's own endpoint for passwords does. */
async function authorize(credentials: Record<string, string>) {
  type Options = { authorize(given: object, request: object): Promise<{ id: string } | null> };
  const provider = nextAuthOptions(claimPlanDraft).providers.find(
    (one) => one.id === 'credentials',
  );
  if (!provider) throw new Error('There is no such endpoint.');
  return (provider.options as Options).authorize(credentials, {
    headers: { [PEER_HEADER]: address },
  });
}

describe('next-auth’s own sign-in by password', () => {
  it('signs in to the same account as the form', async () => {
    expect(await authorize({ email, password })).toMatchObject({ id });
    expect(await authorize({ email, password: 'not the right words' })).toBeNull();
    expect(await authorize({ email })).toBeNull();
  });

  it('is no way around the second step (trust 7)', async () => {
    await db.user.update({ where: { id }, data: { secondStep: true } });
    expect(await authorize({ email, password })).toBeNull();
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });

  it('is no way around the rate limits (trust 2)', async () => {
    for (let times = 0; times < 8; times += 1) {
      expect(await authorize({ email, password: 'not the right words' })).toBeNull();
    }
    await expect(authorize({ email, password })).rejects.toThrow(TooManyAttempts);
  });
});
