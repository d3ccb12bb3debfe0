import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePerson } from '../../testing/fixtures';
import { clearCookies, cookies } from '../../testing/mock-next-headers';
import { ownerDb as db } from '../../testing/owner-database';
import { getCurrentUser } from '../session/session';
import { sessionCookieName } from '../session/session-cookie';
import { endPendingSignIn, findPendingSignIn, startPendingSignIn } from './pending-sign-in';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));

let userId: string;

beforeEach(async () => {
  clearCookies();
  userId = await makePerson();
  await startPendingSignIn(userId, 'password', '/plans');
});
afterAll(() => db.$disconnect());

const token = async () => (await cookies()).get('longview-3000.second-step')?.value ?? '';

describe('between the first step and the second (trust 7)', () => {
  it('there is no session, not even by the cookie of the pending sign-in', async () => {
    expect(await findPendingSignIn()).toMatchObject({ userId, how: 'password', next: '/plans' });
    expect(await getCurrentUser()).toBeNull();
    (await cookies()).set(sessionCookieName(), await token());
    expect(await getCurrentUser()).toBeNull();
  });

  it('ten minutes may pass', async () => {
    const { expiresAt } = await db.pendingSignIn.findFirstOrThrow({ where: { userId } });
    expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 10 * 60_000);
    await db.pendingSignIn.updateMany({ where: { userId }, data: { expiresAt: new Date() } });
    expect(await findPendingSignIn()).toBeNull();
  });

  it('the database keeps a hash, which does not work as a cookie', async () => {
    const { tokenHash } = await db.pendingSignIn.findFirstOrThrow({ where: { userId } });
    expect(tokenHash).not.toBe(await token());
    (await cookies()).set('longview-3000.second-step', tokenHash);
    expect(await findPendingSignIn()).toBeNull();
  });

  it('the pending sign-in ends once, also for two answers at once', async () => {
    const pending = await findPendingSignIn();
    if (!pending) throw new Error('Nobody is waiting.');
    const ended = await Promise.all([endPendingSignIn(pending), endPendingSignIn(pending)]);
    expect(ended.sort()).toEqual([false, true]);
    expect(await findPendingSignIn()).toBeNull();
  });
});
