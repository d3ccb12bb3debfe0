import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';
import { accountText } from '@/lib/schemas/takeout/write';
import { loadOutlooks } from '@/prisma/seed/load';
import { createPool, createPrisma } from '../database/prisma';
import { makeOutlook, makeOwnedRows, makePerson, who } from '../testing/fixtures';
import { ownerDb } from '../testing/owner-database';
import { makeTakenReview } from '../testing/review-fixtures';
import { createTestDatabase } from '../testing/test-database';
import { account, contentsOf } from './account.fixture';
import { planSnapshot } from './snapshot';

type Outlook = Partial<ReturnType<typeof sampleOutlook>>;

/** The takeout of one installation, on a database of its own. */
interface Installation {
  makePerson(): Promise<string>;
  bring(userId: string, file: string): Promise<{ faults: string[]; remarks: string[] }>;
  exported(userId: string): Promise<string>;
}

let slug: string;
let sample: PlanContent;
let first: Installation;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  slug = await makeOutlook();
  const owned = await makeOwnedRows(slug);
  await makeTakenReview(owned);
  const content = await planSnapshot(owned.userId, owned.planId);
  if (!content) throw new Error('The sample has its owner.');
  sample = content;
  first = await takeoutOf(makePerson);
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => ownerDb.$disconnect());

async function* each<T>(items: readonly T[]) {
  yield* items;
}

function fileOf(plans: readonly PlanContent[]): Promise<string> {
  const settings = { theme: 'dark', dateFormat: 'iso', weekStart: 'sunday' } as const;
  return text(Readable.from(accountText({ exportedOn: '2026-11-30', settings }, each(plans))));
}

async function takeoutOf(newPerson: () => Promise<string>): Promise<Installation> {
  const { stageTakeout } = await import('./stage');
  const { importPlans } = await import('./import-plans');
  const { planIds, planSnapshot: snapshot } = await import('./snapshot');
  const { db } = await import('../database/db');
  const { asUser } = await import('../database/viewer');
  return {
    makePerson: newPerson,
    async bring(userId, file) {
      const importId = await stageTakeout(userId, each([file]));
      const { faults, plans } = await asUser(userId, () =>
        db.takeoutImport.findFirstOrThrow({
          where: { id: importId, userId },
          select: { faults: true, plans: { select: { remark: true } } },
        }),
      );
      await importPlans(who(userId), { importId, settings: true });
      return { faults, remarks: plans.map(({ remark }) => remark) };
    },
    async exported(userId) {
      const contents: PlanContent[] = [];
      for (const id of await planIds(userId)) {
        const content = await snapshot(userId, id);
        if (content) contents.push(content);
      }
      return fileOf(contents);
    },
  };
}

/** Another installation, whose outlook of this slug has these versions, the oldest first. */
async function install(versions: readonly Outlook[]): Promise<Installation> {
  const database = await createTestDatabase();
  const owner = createPrisma(createPool(database.url, 2));
  const directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
  for (const change of versions) {
    const file = JSON.stringify({ ...sampleOutlook(slug), ...change });
    await writeFile(path.join(directory, `${slug}.json`), file);
    await loadOutlooks(owner, { directory });
  }
  await rm(directory, { recursive: true });
  // The code under test is loaded anew, so that it opens this database and keeps nothing of the other.
  const shared = globalThis as typeof globalThis & { longview?: unknown };
  const before = shared.longview;
  vi.resetModules();
  vi.stubEnv('DATABASE_URL', database.appUrl);
  shared.longview = undefined;
  const installation = await takeoutOf(async () => {
    const data = { email: `${crypto.randomUUID()}@example.org`, passwordHash: 'none' };
    return (await owner.user.create({ data, select: { id: true } })).id;
  });
  const { allowViewerOutsideRequests } = await import('../database/viewer');
  allowViewerOutsideRequests();
  const { db } = await import('../database/db');
  shared.longview = before;
  vi.unstubAllEnvs();
  closing.push(async () => {
    await db.$disconnect();
    await owner.$disconnect();
    await database.drop();
  });
  return installation;
}

describe('between two installations (trust 29)', () => {
  it('every account is the same bytes but for the date, there and back', async () => {
    const second = await install([{}]);
    // There the same text is the third version.
    const third = await install([{ category: 'Older' }, { category: 'Old' }, {}]);
    await fc.assert(
      fc.asyncProperty(account, async (made) => {
        const start = await first.makePerson();
        await first.bring(start, await fileOf(contentsOf(made, sample)));
        const file = await first.exported(start);
        const there = await second.makePerson();
        expect(await second.bring(there, file)).toMatchObject({ faults: [] });
        expect(await second.exported(there)).toBe(file);
        const further = await third.makePerson();
        const arrived = await third.bring(further, await second.exported(there));
        expect(new Set([...arrived.faults, ...arrived.remarks])).toEqual(new Set(['']));
        const renumbered = await third.exported(further);
        expect(renumbered).toContain('"outlookVersion": 3');
        const back = await first.makePerson();
        await first.bring(back, renumbered);
        expect(await first.exported(back)).toBe(file);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('a plan goes on with another version of its outlook, keeps its own values, and says so', async () => {
    const second = await install([{ category: 'Later' }]);
    const person = await second.makePerson();
    const { faults, remarks } = await second.bring(person, await fileOf([sample]));
    expect(faults).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining('another version of its outlook')]);
    const arrived = JSON.parse(await second.exported(person)).plans[0];
    const { outlookVersions } = arrived.plan;
    expect(outlookVersions).not.toEqual(sample.plan.outlookVersions);
    arrived.plan.outlookVersions = sample.plan.outlookVersions;
    expect(arrived).toEqual(sample);
  });

  it('a plan whose strategy no version there has is a fault that says what to do', async () => {
    const { strategies } = sampleOutlook(slug);
    const renamed = strategies.map((one, at) => (at === 1 ? { ...one, key: 'another' } : one));
    const second = await install([{ strategies: renamed }]);
    const person = await second.makePerson();
    const { faults } = await second.bring(person, await fileOf([sample]));
    expect(faults).toEqual([expect.stringContaining('update its outlooks')]);
    expect(JSON.parse(await second.exported(person)).plans).toEqual([]);
  });

  it('a plan whose outlook is not there is a fault that says what to do', async () => {
    const second = await install([]);
    const { faults } = await second.bring(await second.makePerson(), await fileOf([sample]));
    expect(faults).toEqual([expect.stringContaining('add that outlook, then import the plan')]);
  });
});
