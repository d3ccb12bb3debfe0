import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { WRITE_RATE } from '@/lib/domain/ceiling';
import { done, IDLE } from '@/lib/schemas/form-state';
import { editGoalSchema } from '@/lib/schemas/goal';
import { pool, systemDb } from '../database/db';
import { UnavailableError } from '../database/unavailable';
import { updateGoal } from '../goal/mutations';
import { countWrite } from '../rate-limit/write-rate';
import { makeDemoAccount } from '../testing/demo-fixtures';
import { makeOutlook, makeOwnedRows, makePerson } from '../testing/fixtures';
import { clearCookies, signInAs, withoutJavaScript } from '../testing/mock-next-headers';
import { ownerDb as db, ownerPool } from '../testing/owner-database';
import { startSession } from './session/session';
import { roleAction, signedInAction, signedInOrDemoAction } from './signed-in-action';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const schema = z.strictObject({ title: z.string().min(3, 'Too short.') });
const typed = { title: 'A title, long in the typing' };
const saved = done('Saved.');

beforeEach(clearCookies);
afterEach(() => vi.restoreAllMocks());
afterAll(() => db.$disconnect());

function form(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('signedInAction', () => {
  it('runs for the person whose session it is, under the form’s key', async () => {
    const userId = await makePerson();
    await signInAs(userId);
    const run = vi.fn(async () => saved);
    const key = randomUUID();
    await signedInAction(schema, run)(IDLE, form({ ...typed, idempotencyKey: key }));
    expect(run).toHaveBeenCalledWith({ userId, key }, typed);
  });

  it('does nothing for everyone else, and keeps what they typed', async () => {
    const run = vi.fn(async () => saved);
    const sent = form({ ...typed, password: 'secret', idempotencyKey: randomUUID() });
    const state = await signedInAction(schema, run)(IDLE, sent);
    expect(run).not.toHaveBeenCalled();
    expect(state).toMatchObject({ status: 'failed', values: typed });
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  it('sends a person without a session and without JavaScript to sign in', async () => {
    clearCookies();
    const run = vi.fn(async () => saved);
    const sent = form({ ...typed, idempotencyKey: randomUUID() });
    await withoutJavaScript(() =>
      expect(signedInAction(schema, run)(IDLE, sent)).rejects.toMatchObject({
        digest: expect.stringContaining(';/sign-in?next='),
      }),
    );
    expect(run).not.toHaveBeenCalled();
  });

  it('takes the person from the session, never from the form', async () => {
    await signInAs(await makePerson());
    const run = vi.fn(async () => saved);
    const sent = form({ ...typed, idempotencyKey: randomUUID(), userId: await makePerson() });
    expect(await signedInAction(schema, run)(IDLE, sent)).toMatchObject({ status: 'invalid' });
    expect(run).not.toHaveBeenCalled();
  });

  it('keeps what was typed when the session cannot be read, without a database (trust 18)', async () => {
    await signInAs(await makePerson());
    const gone = new UnavailableError(undefined);
    vi.spyOn(systemDb.session, 'findFirst').mockRejectedValueOnce(gone);
    const run = vi.fn(async () => saved);
    const state = await signedInAction(schema, run)(IDLE, form({ ...typed, password: 'secret' }));
    expect(run).not.toHaveBeenCalled();
    expect(state).toMatchObject({ status: 'failed', values: typed });
    expect(state.message).toContain('Your text is still here');
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  it('does nothing without a key', async () => {
    await signInAs(await makePerson());
    const run = vi.fn(async () => saved);
    const keys: Record<string, string>[] = [{}, { idempotencyKey: '' }, { idempotencyKey: '1' }];
    for (const key of keys) {
      const state = await signedInAction(schema, run)(IDLE, form({ ...typed, ...key }));
      expect(state).toMatchObject({ status: 'failed', values: typed });
    }
    expect(run).not.toHaveBeenCalled();
  });

  it('brings two sessions that edit one goal to a conflict with both texts, then saves (trust 17)', async () => {
    const { userId, goalId, strategyId } = await makeOwnedRows(await makeOutlook());
    await signInAs(userId);
    const action = signedInAction(editGoalSchema, async (who, input) => {
      await updateGoal(who, input);
      return saved;
    });
    const opened = { goalId, strategyId, unit: 'bends', dueOn: '2030-12-31', version: '1' };
    const send = (fields: Record<string, string>) =>
      action(IDLE, form({ ...opened, target: '100', ...fields, idempotencyKey: randomUUID() }));

    expect(await send({ title: 'From the phone', notes: 'a\r\nb' })).toMatchObject({
      status: 'done',
    });
    const desk = { title: 'From the desk', notes: 'a\r\nb' };
    const state = await send(desk);
    expect(state).toMatchObject({ status: 'conflict', values: desk });
    expect(state.conflict).toMatchObject({ version: 2, theirs: { title: 'From the phone' } });
    expect(state.conflict?.theirs).not.toHaveProperty('notes');

    const again = { ...desk, version: String(state.conflict?.version) };
    expect(await send(again)).toMatchObject({ status: 'done' });
    expect(await db.goal.findUnique({ where: { id: goalId } })).toMatchObject({
      title: 'From the desk',
      notes: 'a\nb',
      version: 3,
    });
  });
});

describe('the rate of writes (trust 24)', () => {
  /** As if so many had been sent, in this minute or day. */
  const sentBefore = (userId: string, period: 'minute' | 'day', points: number) =>
    ownerPool.query(`INSERT INTO "throttle" ("key", "points", "expire") VALUES ($1, $2, $3)`, [
      `writes-${period}:${userId}`,
      points,
      Date.now() + 60_000,
    ]);
  const run = vi.fn(async () => saved);
  const send = (fields: Record<string, string> = typed) =>
    signedInAction(schema, run)(IDLE, form({ ...fields, idempotencyKey: randomUUID() }));

  beforeEach(() => run.mockClear());

  it.each(['minute', 'day'] as const)(
    'is bounded by the %s, at once as one by one',
    async (period) => {
      const userId = await makePerson();
      await signInAs(userId);
      await sentBefore(userId, period, WRITE_RATE[period] - 3);
      const states = await Promise.all(Array.from({ length: 10 }, () => send()));
      expect(states.filter(({ status }) => status === 'done')).toHaveLength(3);
      expect(run).toHaveBeenCalledTimes(3);
      const refused = await send({ title: typed.title, password: 'secret' });
      expect(refused).toMatchObject({ status: 'failed', values: typed });
      expect(refused.message).toMatch(/changes in a (minute|day)\. Your text is still here: wait/);
      expect(JSON.stringify(refused)).not.toContain('secret');
    },
  );

  it('counts what is refused by a schema as well, and nobody else’s writes', async () => {
    const userId = await makePerson();
    await signInAs(userId);
    await sentBefore(userId, 'minute', WRITE_RATE.minute - 2);
    for (const title of ['', ''])
      expect(await send({ title })).toMatchObject({ status: 'invalid' });
    expect(await send()).toMatchObject({ status: 'failed' });
    await signInAs(await makePerson());
    expect(await send()).toMatchObject({ status: 'done' });
  });

  it('leaves the forms that end sessions to each session: a thief uses up nobody’s but their own', async () => {
    const userId = await makePerson();
    const { endEverySessionAction } = await import('@/app/(app)/settings/actions');
    await signInAs(userId);
    await sentBefore(userId, 'day', WRITE_RATE.day);
    expect(await send()).toMatchObject({ status: 'failed' });
    const sent = form({ idempotencyKey: randomUUID() });
    await expect(endEverySessionAction(IDLE, sent)).rejects.toThrow('NEXT_REDIRECT');
    expect(await db.session.count({ where: { userId } })).toBe(0);
  });

  it('refuses without a query once this process knows', async () => {
    const userId = await makePerson();
    await sentBefore(userId, 'minute', WRITE_RATE.minute);
    expect(await countWrite(userId)).toMatchObject({ period: 'minute' });
    const query = vi.spyOn(pool, 'query');
    const refusal = await countWrite(userId);
    expect(refusal?.waitSeconds).toBeGreaterThan(0);
    expect(query).not.toHaveBeenCalled();
  });
});

describe('an action sent from a demo (trust 31)', () => {
  const run = vi.fn(async () => saved);
  const sent = () => form({ ...typed, idempotencyKey: randomUUID() });

  beforeEach(() => run.mockClear());

  it('is refused with a sentence and what was typed, unless demos have it', async () => {
    await signInAs(await makeDemoAccount());
    const refused = await signedInAction(schema, run)(IDLE, sent());
    expect(refused).toMatchObject({ status: 'failed', values: typed });
    expect(refused.message).toContain('The demo does not have this.');
    await expect(roleAction('editor', schema, run)(IDLE, sent())).rejects.toMatchObject({
      digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
    });
    expect(run).not.toHaveBeenCalled();
    expect(await signedInOrDemoAction(schema, run)(IDLE, sent())).toMatchObject(saved);
  });

  it('that is over is told so, and keeps what was typed', async () => {
    await startSession(await makeDemoAccount(24), 'demo');
    const refused = await signedInOrDemoAction(schema, run)(IDLE, sent());
    expect(refused).toMatchObject({ status: 'failed', values: typed });
    expect(refused.message).toContain('This demo is over');
    expect(run).not.toHaveBeenCalled();
  });
});

describe('roleAction (trust 9)', () => {
  const run = vi.fn(async () => saved);
  const send = (fields: Record<string, string> = {}) =>
    roleAction(
      'editor',
      schema,
      run,
    )(IDLE, form({ ...typed, idempotencyKey: randomUUID(), ...fields }));

  beforeEach(() => run.mockClear());

  it.each(['editor', 'administrator'])('runs for an %s', async (role) => {
    const userId = await makePerson();
    await db.user.update({ where: { id: userId }, data: { role } });
    await signInAs(userId);
    expect(await send()).toMatchObject({ status: 'done' });
    expect(run).toHaveBeenCalledOnce();
  });

  it('is not found by a lower role, whatever is sent', async () => {
    await signInAs(await makePerson());
    for (const fields of [{}, { title: '' }, { role: 'administrator' }, { idempotencyKey: '' }]) {
      await expect(send(fields as Record<string, string>)).rejects.toMatchObject({
        digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
      });
    }
    expect(run).not.toHaveBeenCalled();
  });

  it('does nothing for a person without a session, and keeps what they typed', async () => {
    expect(await send()).toMatchObject({ status: 'failed', values: typed });
    expect(run).not.toHaveBeenCalled();
  });
});
