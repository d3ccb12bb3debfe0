import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/server/database/db';
import { consumePoint, TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';
import { makePerson } from '@/lib/server/testing/fixtures';
import { clearCookies, signInAs } from '@/lib/server/testing/mock-next-headers';
import { POST } from './(app)/settings/data/upload/route';

vi.mock('next/headers', () => import('@/lib/server/testing/mock-next-headers'));

function upload(): Promise<Response> {
  const body = new FormData();
  body.append('file', new File(['{}'], 'longview-account.json'));
  const headers = { origin: 'http://localhost:3000' };
  return POST(
    new Request('http://localhost:3000/settings/data/upload', { method: 'POST', headers, body }),
  );
}

beforeEach(clearCookies);
afterAll(() => db.$disconnect());

describe('a file that is sent to be imported (trust 29)', () => {
  it('leads to its preview; without a session to sign in first, and then back', async () => {
    expect((await upload()).headers.get('location')).toBe('/sign-in?next=%2Fsettings%2Fdata');
    await signInAs(await makePerson());
    const answer = await upload();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/settings/data/import']);
  });

  it('is limited for a person, with words on when to try again', async () => {
    const person = await makePerson();
    const spendAll = async () => {
      for (;;) await consumePoint('import', person);
    };
    await expect(spendAll()).rejects.toThrow(TooManyAttempts);
    await signInAs(person);
    const answer = await upload();
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('then try again');
    expect(await db.takeoutImport.count({ where: { userId: person } })).toBe(0);
  });
});
