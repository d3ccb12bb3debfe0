import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import yauzl from 'yauzl';
import { computeReadiness } from '@/lib/domain/readiness';
import { parsePlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';
import { accountTakeoutSchema, planTakeoutSchema } from '@/lib/schemas/takeout/plan-content';
import { db as app } from '../database/db';
import { loadPlan } from '../plan/load-plan';
import { consumePoint, TooManyAttempts } from '../rate-limit/rate-limits';
import { makeOutlook, makeOwnedRows, makePerson, type OwnedRows } from '../testing/fixtures';
import { addEntries } from '../testing/many-rows';
import { clearCookies, signInAs } from '../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { makePersonWithEveryRow } from '../testing/person-with-every-row';
import { HELD } from './columns.fixture';
import { mayExceedImport } from './export-size';
import { exportAccount, exportPlan } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

let outlook: string;
let other: string;
let mine: OwnedRows;

beforeAll(async () => {
  outlook = await makeOutlook();
  other = await makeOutlook();
});
beforeEach(async () => {
  clearCookies();
  mine = await makePersonWithEveryRow(outlook);
  await signInAs(mine.userId);
});
afterAll(() => db.$disconnect());

async function bytes(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await exportAccount()).body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The archive's files by name. */
async function files(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const zip = await yauzl.fromBufferPromise(await bytes());
  for await (const entry of zip.eachEntry()) {
    found[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  }
  return found;
}

describe('the export of everything', () => {
  it('is a zip with an account file that fits its schema, spreadsheets and a README', async () => {
    const found = await files();
    expect(Object.keys(found)).toEqual([
      ...['README.txt', 'longview-account.json', 'goals.csv', 'log.csv', 'reviews.csv'],
      ...['reminders.csv', 'account-activity.csv'],
    ]);
    const account = JSON.parse(found['longview-account.json'] ?? '');
    expect(accountTakeoutSchema.safeParse(account).error?.issues ?? []).toEqual([
      // The person's texts are all the same words, which no key has.
      expect.objectContaining({ path: ['plans', 0, 'outlookDecisions', 0, 'strategy'] }),
      expect.objectContaining({ path: ['plans', 0, 'postponements', 0, 'action'] }),
    ]);
    expect(found['log.csv']).toBe('date,goal,value,unit,note,link,plan,strategy\r\n');
    expect(found['goals.csv']).toContain('Learn the bends');
    expect(found['account-activity.csv']).toContain('secret words');
    expect(found['reminders.csv']).toContain('yes,Monday,8:00,secret words,7,yes,yes');
    for (const name of Object.keys(found)) expect(found['README.txt']).toContain(name);
  });

  it('is limited for a person, and for nobody else by that', async () => {
    const spendAll = async () => {
      for (;;) await consumePoint('export', mine.userId);
    };
    await expect(spendAll()).rejects.toThrow(TooManyAttempts);
    await expect(exportAccount()).rejects.toThrow(TooManyAttempts);
    await signInAs(await makePerson());
    expect((await exportAccount()).exportedOn).toMatch(/^\d{4}-/);
  });

  it('is the same bytes each time', async () => {
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  it('holds corrections, removed entries and milestones, and what else a plan has', async () => {
    const { plans } = JSON.parse((await files())['longview-account.json'] ?? '');
    const [plan] = plans;
    expect(plan.strategies[0].goals[0]).toMatchObject({
      id: 'g1',
      milestones: [{ title: 'Two', dueOn: '2028-06-30' }],
      entries: [
        { id: 1, occurredOn: '2026-02-01', value: 10 },
        { id: 2, occurredOn: '2026-03-01', value: 3, replaces: 1, marks: ['removed'] },
      ],
    });
    expect(plan).toMatchObject({
      scenarios: [{ query: 'speed=1' }],
      adoptions: [{ query: 'speed=1' }],
      outlookDecisions: [{ choice: 'keep', outlookVersion: 1 }],
      postponements: [{}],
    });
  });

  // Columns that say an order, or whose row it is, need a second row: the round trip in
  // import-plans.integration.test.ts holds those.
  const ordered = ['position', 'sequence', 'loggedOrder', 'goalId', 'undoesId'];
  const held = Object.entries(HELD)
    .flatMap(([table, names]) => names.map((name) => [table, name] as const))
    // A kind by itself would contradict the review's answers.
    .filter(([table, name]) => !ordered.includes(name) && `${table}.${name}` !== 'Review.kind');

  it.each(held)('changes with %s.%s', async (table, name) => {
    const { id: version, outlookId } = await db.outlookVersion.findFirstOrThrow({
      where: { outlook: { slug: other } },
    });
    const fresh: Record<string, string> = {
      outlookId,
      outlookVersionId: version,
      basisId: version,
      versionId: version,
      strategyId: mine.otherStrategyId,
      record: JSON.stringify({
        ...{ kind: 'new', key: 'x', choice: 'keep', planBasis: version },
        ...{ wasLeftOut: true, before: null, after: null },
      }),
      before: JSON.stringify({ due: [], dropped: [], created: ['x'] }),
      period: '2026-W11',
      answers: JSON.stringify({ next: 'Another' }),
      entryId: mine.entryId,
      theme: 'dark',
      dateFormat: 'iso',
      weekStart: 'sunday',
    };
    const before = await files();
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      // As a replica: the log's triggers would refuse the change.
      await client.query('SET LOCAL session_replication_role = replica');
      const { rowCount } = await client.query(
        `UPDATE "${table}" SET "${name}" = ${await changed()}
         WHERE "${table === 'User' ? 'id' : 'userId'}" = '${mine.userId}'`,
      );
      expect(rowCount).toBeGreaterThan(0);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    expect(await files()).not.toEqual(before);

    async function changed(): Promise<string> {
      if (fresh[name] !== undefined) return `'${fresh[name]}'`;
      if (name === 'replacesId') return 'NULL';
      if (name === 'snapshot') return `jsonb_set("snapshot", '{model}', '99')`;
      const { rows } = await client.query(
        'SELECT data_type AS type FROM information_schema.columns WHERE table_name = $1 AND column_name = $2',
        [table, name],
      );
      const { type } = rows[0];
      if (type === 'date') return `'2027-07-07'`;
      if (type.startsWith('timestamp')) return `'2026-07-07'`;
      if (type === 'boolean') return `NOT coalesce("${name}", true)`;
      return type === 'text' ? `coalesce("${name}", '') || '-x'` : `coalesce("${name}", 0) + 1`;
    }
  });

  it('is nothing of anyone else', async () => {
    const theirs = await makeOwnedRows(outlook);
    await db.plan.update({ where: { id: theirs.planId }, data: { title: 'their words' } });
    await expect(exportPlan(theirs.planId)).rejects.toMatchObject({
      digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
    });
    expect(JSON.stringify(await files())).not.toContain('their words');
  });

  it('holds no secret and no id of this installation', async () => {
    const all = Object.values(await files()).join('\n');
    const { email } = await db.user.findUniqueOrThrow({ where: { id: mine.userId } });
    for (const secret of [email, ...Object.values(mine)]) expect(all).not.toContain(secret);
  });

  // Of Actual: “Export data” failed silently, and the file was smaller (actual #5794).
  it('fails as a whole when a plan cannot be read, and is not cut short', async () => {
    const { body } = await exportAccount();
    const failing = vi
      .spyOn(app, '$transaction')
      .mockRejectedValue(new Error('The database left.'));
    await expect(text(body)).rejects.toThrow('The database left.');
    failing.mockRestore();
  });
});

it('an export that may be larger than an import takes is known before', async () => {
  expect(await mayExceedImport()).toBe(false);
  expect(await mayExceedImport(1)).toBe(true);
});

describe('the export of a plan', () => {
  it('fits its schema, and has the readiness that the product shows', async () => {
    const owned = await makeOwnedRows(outlook);
    await signInAs(owned.userId);
    await addEntries(owned, 12_345);
    const file = JSON.parse(JSON.stringify(await exportPlan(owned.planId)));
    expect(planTakeoutSchema.parse(file)).toEqual(file);
    expect(file.strategies[0].goals[0].entries).toHaveLength(12_346);
    const plan = await loadPlan(owned.planId, owned.userId);
    if (!plan) throw new Error('The plan is gone.');
    const read = toReadinessPlan(parsePlanFile(file));
    expect(computeReadiness(read, '2026-11-30')).toEqual(computeReadiness(plan, '2026-11-30'));
  });
});
