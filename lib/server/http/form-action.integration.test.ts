import { redirect } from 'next/navigation';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { done, type FormState, failed } from '@/lib/schemas/form-state';
import { signInSchema } from '@/lib/schemas/identity/account';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { TooManyAttempts } from '../rate-limit/rate-limits';
import { answerForm } from './form-action';

const schema = z.strictObject({
  title: z.string().min(3, 'Too short.').startsWith('A', 'Begin with A.'),
});
const typed = { title: 'A title, long in the typing' };
const saved = done('Saved.');

afterEach(() => vi.restoreAllMocks());

/** What goes to the log meanwhile. */
function watchLog() {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return () => write.mock.calls.map(([line]) => String(line)).join('');
}

function failing(error: unknown): Promise<FormState> {
  return answerForm(schema, typed, () => Promise.reject(error));
}

describe('answerForm', () => {
  it('passes on the parsed input, and clears what was typed once it is done', async () => {
    const run = vi.fn(async () => saved);
    expect(await answerForm(schema, typed, run)).toEqual({ ...saved, values: {} });
    expect(run).toHaveBeenCalledWith(typed);
  });

  it('returns every fault of every field, keeps what was typed and does not run', async () => {
    const run = vi.fn(async () => saved);
    expect(await answerForm(schema, { title: 'x' }, run)).toEqual({
      status: 'invalid',
      errors: { title: ['Too short.', 'Begin with A.'] },
      message: '2 things need a change.',
      values: { title: 'x' },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('never sends a password back, whatever the result', async () => {
    const password = 'a very secret password';
    const fields = { email: 'someone@example.org', password, next: '/plans' };
    const log = watchLog();
    const outcomes = [
      answerForm(signInSchema, { ...fields, email: 'x' }, async () => saved),
      answerForm(signInSchema, { ...fields, role: 'x' }, async () => saved),
      answerForm(signInSchema, fields, async () => failed('No.')),
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

  it('shows a broken rule of the database at its field', async () => {
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

  it('answers 404 for a row that does not exist', async () => {
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
      expect(state.message).toContain(`wait ${wait},`);
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
