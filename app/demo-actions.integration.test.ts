import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE } from '@/lib/schemas/form-state';
import { db } from '@/lib/server/database/db';
import { wasFlashed } from '@/lib/server/http/flash';
import { requestAddress } from '@/lib/server/http/request-address';
import { getCurrentUser, getUserOrDemo } from '@/lib/server/identity';
import { consumePoint, TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';
import { makeDemoAccount } from '@/lib/server/testing/demo-fixtures';
import { makeOutlook, makePerson } from '@/lib/server/testing/fixtures';
import { clearCookies, signInAs } from '@/lib/server/testing/mock-next-headers';
import { ownerDb, ownerPool } from '@/lib/server/testing/owner-database';
import { leaveDemoAction, openDemoAction } from './(public)/demo/actions';

const settings = vi.hoisted(() => ({ DEMO: 'on' }));

vi.mock('next/headers', () => import('@/lib/server/testing/mock-next-headers'));
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), ...settings }) };
});

const leadsTo = (path: string) => ({ digest: expect.stringContaining(`;${path};`) });
const demos = () => ownerDb.user.count({ where: { role: 'demo' } });

function open(outlook = '') {
  const form = new FormData();
  form.append('outlook', outlook);
  return openDemoAction(IDLE, form);
}

beforeEach(() => {
  clearCookies();
  settings.DEMO = 'on';
});
afterAll(() => db.$disconnect());

describe('opening a demo (trust 31)', () => {
  it('leads to its plan, of the outlook that was named', async () => {
    const outlook = await makeOutlook();
    await expect(open(outlook)).rejects.toMatchObject({
      digest: expect.stringMatching(/;\/plans\/[0-9a-f-]{36};/),
    });
    const userId = (await getUserOrDemo())?.id;
    const plan = await ownerDb.plan.findFirst({ where: { userId }, include: { outlook: true } });
    expect(plan?.outlook.slug).toBe(outlook);
  });

  it('leads back to the one that the visitor is in, and makes no other', async () => {
    await signInAs(await makeDemoAccount());
    const before = await demos();
    await expect(open()).rejects.toMatchObject(leadsTo('/plans/latest'));
    expect(await demos()).toBe(before);
  });

  it('is switched off by DEMO=off, but leads back to one that is open', async () => {
    settings.DEMO = 'off';
    const before = await demos();
    await expect(open()).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
    expect(await demos()).toBe(before);
    await signInAs(await makeDemoAccount());
    await expect(open()).rejects.toMatchObject(leadsTo('/plans/latest'));
  });

  it('leaves a person who is signed in signed in, and makes none', async () => {
    const person = await makePerson();
    await signInAs(person);
    const before = await demos();
    await expect(open()).rejects.toMatchObject(leadsTo('/demo'));
    expect(await getCurrentUser()).toMatchObject({ id: person });
    expect(await demos()).toBe(before);
    await expect(leaveDemoAction()).rejects.toMatchObject(leadsTo('/'));
    expect(await getCurrentUser()).toMatchObject({ id: person });
  });

  it('is limited for a network address, with words on why', async () => {
    const address = await requestAddress();
    const spendAll = async () => {
      for (;;) await consumePoint('demoAddress', address);
    };
    await expect(spendAll()).rejects.toThrow(TooManyAttempts);
    const before = await demos();
    await expect(open()).rejects.toMatchObject(leadsTo('/demo'));
    expect(await wasFlashed('demo-too-many')).toBe(true);
    expect(await demos()).toBe(before);
    await ownerPool.query(`DELETE FROM throttle WHERE key LIKE 'demo-address%'`);
  });
});
