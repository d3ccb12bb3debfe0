import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { todayIn } from '@/lib/domain/calendar';
import { RuleError } from '../../database/errors';
import { createPlan } from '../../plan/create-plan';
import { deletePlanDraft, keepPlanDraft } from '../../plan/plan-draft';
import { putOffAction } from '../../plan/postponements';
import { correctEntry, logProgress, setEntryRemoved } from '../../progress/mutations';
import { saveScenario } from '../../scenario/mutations';
import { createPlanLink } from '../../sharing/links';
import { dump } from '../../testing/dump';
import { choices, makeOutlook, who } from '../../testing/fixtures';
import { clearCookies, signInAs } from '../../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../../testing/owner-database';
import { personalTables, rowsOf } from '../../testing/personal-rows';
import { makeAdoption } from '../../testing/scenario-fixtures';
import { keepAnAdministrator } from '../role/keep-an-administrator';
import { createSession, findSessionUser } from '../session/session-store';
import { authenticate, register } from './accounts';
import { deleteAccount } from './delete-account';
import { createMailLink } from './mail-links';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));
vi.mock('../role/keep-an-administrator', { spy: true });

const password = 'four words in a row';
let words: string;
let email: string;
let address: string;
let userId: string;

beforeEach(async () => {
  clearCookies();
  words = `Unheard ${randomUUID()}`;
  email = `${randomUUID()}@example.org`;
  address = randomUUID();
  userId = (await register({ email, password }, address, 'Firefox on Linux')).id;
});
afterAll(() => db.$disconnect());

/** A plan with words of the person's own in every place that takes some. */
async function fillAccount(): Promise<void> {
  const outlook = await makeOutlook();
  const { planId } = await createPlan(who(userId), choices(outlook));
  await db.plan.updateMany({ where: { userId }, data: { title: words } });
  await db.goal.updateMany({
    where: { userId },
    data: { title: words, notes: words, unit: words },
  });
  const { id: goalId } = await db.goal.findFirstOrThrow({ where: { userId } });
  const milestone = { goalId, userId, position: 0, title: words, dueOn: new Date('2029-01-31') };
  await db.milestone.create({ data: milestone });
  const entry = { occurredOn: todayIn('UTC', new Date()), value: 3, note: words, link: '' };
  const { entryId } = await logProgress(who(userId), { ...entry, goalId });
  const corrected = await correctEntry(who(userId), {
    ...entry,
    entryId: String(entryId),
    value: 4,
  });
  await setEntryRemoved(who(userId), String(corrected.entryId), true);
  await saveScenario(who(userId), { planId: String(planId), name: words, query: 'pace=2' });
  await makeAdoption({ userId, planId: String(planId) });
  await putOffAction(who(userId), { planId: String(planId), actionKey: `log:${goalId}`, days: 7 });
  await createPlanLink(who(userId), {
    ...{ planId: String(planId), kind: 'shared-plan', scope: 'log' },
    ...{ name: words, shownName: words, expiresAt: new Date('2099-01-01') },
  });
  await createMailLink(db, { userId, purpose: 'set-password', email });
  await keepPlanDraft({ title: words });
  await authenticate({ email, password: 'not this one' }, address);
}

describe('a deleted account (trust 8)', () => {
  it('leaves none of its words, ids or addresses in a dump of the database', async () => {
    await fillAccount();
    const sid = await createSession(userId, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0');
    await signInAs(userId);
    const before = await rowsOf(userId);
    const ids = [...JSON.stringify(before).matchAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g)];
    const outlookIds = new Set(
      (await db.outlookVersion.findMany({ select: { id: true, outlookId: true } })).flatMap(
        ({ id, outlookId }) => [id, outlookId],
      ),
    );
    const own = [...new Set(ids.map(([id]) => id))].filter((id) => !outlookIds.has(id));
    expect(own.length).toBeGreaterThan(20);
    const held = await dump();
    for (const needle of [words, email, userId]) expect(held).toContain(needle);

    await deleteAccount(userId, { currentPassword: password });
    await deletePlanDraft();

    const left = await dump();
    for (const needle of [words, email, address, ...own]) expect(left).not.toContain(needle);
    expect(await findSessionUser(sid)).toBeNull();
    expect(await authenticate({ email, password }, randomUUID())).toBeNull();
  });

  it('leaves no row in any table of people’s rows, future tables included', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `WITH RECURSIVE deleted(oid) AS (
         SELECT '"User"'::regclass::oid
         UNION SELECT c.conrelid FROM pg_constraint c JOIN deleted d ON c.confrelid = d.oid
         WHERE c.contype = 'f' AND c.confdeltype = 'c'
       ) SELECT relname AS name FROM deleted JOIN pg_class USING (oid)`,
    );
    const deleted = rows.map(({ name }) => name);
    const tables = await personalTables();
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter((name) => !deleted.includes(name))).toEqual([]);
  });

  it('leaves every other person’s rows as they were', async () => {
    const other = (await register({ email: `${randomUUID()}@example.org`, password }, address)).id;
    const twin = (await register({ email, password: 'some other long words' }, address)).id;
    const before = await rowsOf(other, twin);
    await deleteAccount(userId, { currentPassword: password });
    expect(await rowsOf(other, twin)).toEqual(before);
    expect(await authenticate({ email, password: 'some other long words' }, address)).toEqual({
      id: twin,
    });
  });
});

describe('deleting an account (trust 5)', () => {
  it('asks for the current password, and does nothing without it', async () => {
    const before = (await rowsOf(userId)).User;
    for (const [input, field] of [
      [{ currentPassword: 'not this one' }, 'currentPassword'],
      [{ currentPassword: '' }, 'currentPassword'],
    ] as const) {
      await expect(deleteAccount(userId, input)).rejects.toMatchObject({ field });
    }
    expect((await rowsOf(userId)).User).toEqual(before);
  });

  it('keeps the account of the only administrator, with everything in it', async () => {
    vi.mocked(keepAnAdministrator).mockRejectedValueOnce(
      new RuleError('', 'You are the only one.'),
    );
    const before = await rowsOf(userId);
    const attempt = deleteAccount(userId, { currentPassword: password });
    await expect(attempt).rejects.toMatchObject({ field: '' });
    expect(await rowsOf(userId)).toEqual(before);
  });

  it('asks a person without a password for a sign-in of the last ten minutes', async () => {
    await db.user.update({ where: { id: userId }, data: { passwordHash: null } });
    await signInAs(userId);
    const long = new Date(Date.now() - 11 * 60_000);
    await db.session.updateMany({ where: { userId }, data: { createdAt: long } });
    const input = { currentPassword: '' };
    const attempt = deleteAccount(userId, input);
    await expect(attempt).rejects.toMatchObject({ field: 'currentPassword' });
    await signInAs(userId);
    await deleteAccount(userId, input);
    expect(await db.user.count({ where: { id: userId } })).toBe(0);
  });
});
