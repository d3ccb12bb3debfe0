import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type FormState, IDLE } from '@/lib/schemas/form-state';
import { editGoalSchema } from '@/lib/schemas/goal';
import { signInSchema } from '@/lib/schemas/identity/account';
import { systemDb } from '../database/db';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { UnavailableError } from '../database/unavailable';
import { updateGoal } from '../goal/mutations';
import { roleAction, signedInAction } from '../identity/signed-in-action';
import { browseAs, forgetCookies, withoutJavaScript } from '../testing/browser';
import { ownerDb as db } from '../testing/owner';
import { makeBelongings, makeOutlook, makePerson } from '../testing/people';
import { answerForm } from './form-action';
import { TooManyAttempts } from './throttle';

vi.mock('next/headers', () => import('../testing/browser'));

const schema = z.strictObject({
  title: z.string().min(3, 'Too short.').startsWith('A', 'Begin with A.'),
});
const typed = { title: 'A title, long in the typing' };
const done = { status: 'done' as const, errors: {}, message: 'Saved.' };

beforeEach(forgetCookies);
afterEach(() => vi.restoreAllMocks());
afterAll(() => db.$disconnect());

/** What goes to the log meanwhile. */
function watchLog() {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return () => write.mock.calls.map(([line]) => String(line)).join('');
}

function failing(error: unknown): Promise<FormState> {
  return answerForm(schema, typed, () => Promise.reject(error));
}

describe('answerForm', () => {
  it('hands the work what was parsed, and forgets the typing once it is done', async () => {
    const run = vi.fn(async () => done);
    expect(await answerForm(schema, typed, run)).toEqual({ ...done, values: {} });
    expect(run).toHaveBeenCalledWith(typed);
  });

  it('tells every fault of every field, keeps the typing and does no work', async () => {
    const run = vi.fn(async () => done);
    expect(await answerForm(schema, { title: 'x' }, run)).toEqual({
      status: 'invalid',
      errors: { title: ['Too short.', 'Begin with A.'] },
      message: '2 things need a change.',
      values: { title: 'x' },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('never sends a password back, whatever becomes of the form', async () => {
    const password = 'a very secret password';
    const fields = { email: 'someone@example.org', password, next: '/plans' };
    const log = watchLog();
    const outcomes = [
      answerForm(signInSchema, { ...fields, email: 'x' }, async () => done),
      answerForm(signInSchema, { ...fields, role: 'x' }, async () => done),
      answerForm(signInSchema, fields, async () => ({ status: 'failed', errors: {} })),
      answerForm(signInSchema, fields, () => Promise.reject(new TooManyAttempts(1))),
      answerForm(signInSchema, fields, () => Promise.reject(new Error(password))),
      answerForm(signInSchema, fields, () => Promise.reject(new RuleError('email', 'No.'))),
    ];
    for (const state of await Promise.all(outcomes)) {
      expect(JSON.stringify(state)).not.toContain(password);
      expect(state.values).toHaveProperty('email');
    }
    expect(log()).not.toContain(password);
  });

  it('puts a rule that only the database knows at its field', async () => {
    expect(await failing(new RuleError('title', 'Taken already.'))).toEqual({
      status: 'invalid',
      errors: { title: ['Taken already.'] },
      message: 'One thing needs a change.',
      values: typed,
    });
  });

  it('shows both texts of a conflict, and only where they differ', async () => {
    const current = { title: 'Another title', notes: 'one\ntwo', unit: 'km' };
    const fields = { title: 'My title', notes: 'one\r\ntwo', unit: ' km ' };
    const state = await answerForm(z.looseObject({}), fields, () =>
      Promise.reject(new StaleVersionError(7, current)),
    );
    expect(state).toEqual({
      status: 'conflict',
      errors: {},
      values: fields,
      conflict: { version: 7, theirs: { title: 'Another title' } },
    });
  });

  it('shows what is not there as a 404', async () => {
    await expect(failing(new NotFoundError())).rejects.toMatchObject({
      digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
    });
  });

  it('lets a redirect through', async () => {
    const answer = answerForm(schema, typed, async () => redirect('/plans'));
    await expect(answer).rejects.toMatchObject({ digest: expect.stringContaining(';/plans;') });
  });

  it('says how long to wait after too many attempts', async () => {
    for (const [seconds, wait] of [
      [1, 'a minute'],
      [60, 'a minute'],
      [61, '2 minutes'],
      [599, '10 minutes'],
    ] as const) {
      const state = await failing(new TooManyAttempts(seconds));
      expect(state).toMatchObject({ status: 'failed', values: typed });
      expect(state.message).toContain(`Wait ${wait},`);
    }
  });

  it('keeps the typing when something unforeseen happens, and shows nothing of the inside', async () => {
    const log = watchLog();
    const inside = 'SELECT secret FROM "User" at /srv/app/lib/db.ts:1';
    const withCode = Object.assign(new Error(inside), { code: '57P01', detail: inside });
    for (const error of [withCode, new TypeError(inside), inside, undefined, { digest: 'X' }]) {
      const state = await failing(error);
      expect(state).toMatchObject({ status: 'failed', errors: {}, values: typed });
      expect(JSON.stringify(state)).not.toMatch(/SELECT|secret|srv|57P01/);
    }
    expect(log()).toContain('"error":"Error","code":"SQL-57P01"');
    expect(log()).toContain('"error":"TypeError"');
    expect(log()).not.toMatch(/SELECT|secret|srv|title/);
  });
});

function form(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('signedInAction', () => {
  it('runs for the person whose session it is, under the form’s key', async () => {
    const userId = await makePerson();
    await browseAs(userId);
    const run = vi.fn(async () => done);
    const key = randomUUID();
    await signedInAction(schema, run)(IDLE, form({ ...typed, idempotencyKey: key }));
    expect(run).toHaveBeenCalledWith({ userId, key }, typed);
  });

  it('does nothing for anybody else, and keeps what they typed', async () => {
    const run = vi.fn(async () => done);
    const sent = form({ ...typed, password: 'secret', idempotencyKey: randomUUID() });
    const state = await signedInAction(schema, run)(IDLE, sent);
    expect(run).not.toHaveBeenCalled();
    expect(state).toMatchObject({ status: 'failed', values: typed });
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  it('sends somebody without a session and without JavaScript to sign in', async () => {
    forgetCookies();
    const run = vi.fn(async () => done);
    const sent = form({ ...typed, idempotencyKey: randomUUID() });
    await withoutJavaScript(() =>
      expect(signedInAction(schema, run)(IDLE, sent)).rejects.toMatchObject({
        digest: expect.stringContaining(';/sign-in?next='),
      }),
    );
    expect(run).not.toHaveBeenCalled();
  });

  it('takes nobody’s word for who they are', async () => {
    await browseAs(await makePerson());
    const run = vi.fn(async () => done);
    const sent = form({ ...typed, idempotencyKey: randomUUID(), userId: await makePerson() });
    expect(await signedInAction(schema, run)(IDLE, sent)).toMatchObject({ status: 'invalid' });
    expect(run).not.toHaveBeenCalled();
  });

  it('keeps what was typed when the database does not even say who is asking (trust 18)', async () => {
    await browseAs(await makePerson());
    const gone = new UnavailableError(undefined);
    vi.spyOn(systemDb.session, 'findFirst').mockRejectedValueOnce(gone);
    const run = vi.fn(async () => done);
    const state = await signedInAction(schema, run)(IDLE, form({ ...typed, password: 'secret' }));
    expect(run).not.toHaveBeenCalled();
    expect(state).toMatchObject({ status: 'failed', values: typed });
    expect(state.message).toContain('Your text is still here');
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  it('does nothing without a key', async () => {
    await browseAs(await makePerson());
    const run = vi.fn(async () => done);
    const keys: Record<string, string>[] = [{}, { idempotencyKey: '' }, { idempotencyKey: '1' }];
    for (const key of keys) {
      const state = await signedInAction(schema, run)(IDLE, form({ ...typed, ...key }));
      expect(state).toMatchObject({ status: 'failed', values: typed });
    }
    expect(run).not.toHaveBeenCalled();
  });

  it('brings two sessions that edit one goal to a conflict with both texts, then saves (trust 17)', async () => {
    const { userId, goalId, strategyId } = await makeBelongings(await makeOutlook());
    await browseAs(userId);
    const action = signedInAction(editGoalSchema, async (who, input) => {
      await updateGoal(who, input);
      return done;
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

describe('roleAction (trust 9)', () => {
  const run = vi.fn(async () => done);
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
    await browseAs(userId);
    expect(await send()).toMatchObject({ status: 'done' });
    expect(run).toHaveBeenCalledOnce();
  });

  it('is not there for anybody below, whatever they send', async () => {
    await browseAs(await makePerson());
    for (const fields of [{}, { title: '' }, { role: 'administrator' }, { idempotencyKey: '' }]) {
      await expect(send(fields as Record<string, string>)).rejects.toMatchObject({
        digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
      });
    }
    expect(run).not.toHaveBeenCalled();
  });

  it('does nothing for somebody without a session, and keeps what they typed', async () => {
    expect(await send()).toMatchObject({ status: 'failed', values: typed });
    expect(run).not.toHaveBeenCalled();
  });
});
