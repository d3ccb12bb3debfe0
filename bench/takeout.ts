import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addDays } from '@/lib/domain/calendar';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';
import { accountText } from '@/lib/schemas/takeout/write';
import { db } from '@/lib/server/database/db';
import { createPool, createPrisma } from '@/lib/server/database/prisma';
import { asUser } from '@/lib/server/database/viewer';
import { archive } from '@/lib/server/takeout/archive';
import { importPlans } from '@/lib/server/takeout/import-plans';
import { planIds, planSnapshot } from '@/lib/server/takeout/snapshot';
import { stageTakeout } from '@/lib/server/takeout/stage';
import { jsonText } from '@/lib/server/takeout/unpack';
import { loadOutlooks } from '@/prisma/seed/load';

const PLANS = 20;
const ENTRIES = 30_000;
const GOALS = 30;

const settings = { theme: 'system', dateFormat: 'day-first', weekStart: 'monday' } as const;
const header = { exportedOn: '2026-11-30', settings };

type Note = (day: number) => string;

const usualNote: Note = (day) =>
  `What was done on day ${day}, in a sentence or two of some length.`;
/** Text that hardly packs: the file is as large as notes of this length can make it. */
const longNote =
  (length: number): Note =>
  () =>
    randomBytes(Math.ceil((length * 3) / 4))
      .toString('base64')
      .slice(0, length);

/** A plan of an outlook with its share of goals and entries, some of them corrected or removed. */
function makePlan(at: number, outlook: { slug: string; hash: string }, note: Note): PlanContent {
  const level = { 2026: 10, 2031: 40, 2036: 60, 2046: 80 };
  let entry = 0;
  return {
    plan: {
      title: `Plan ${at + 1}`,
      outlook: outlook.slug,
      outlookVersion: 1,
      outlookVersions: [{ number: 1, hash: outlook.hash }],
      occupation: null,
      occupationTitle: null,
      startedOn: '2026-01-01',
      halfLifeYears: 10,
      timeZone: 'UTC',
    },
    strategies: [
      {
        key: 'one',
        title: 'One',
        retired: true,
        startingLevel: 20,
        weights: { 2031: 50, 2036: 50, 2046: 50 },
        required: level,
        goals: Array.from({ length: GOALS }, (_, goal) => ({
          id: `g${goal + 1}`,
          title: `Goal ${goal + 1}`,
          startOn: '2026-01-01',
          dueOn: '2031-12-31',
          unit: 'hours',
          baseline: 0,
          target: 1_000,
          points: 5,
          droppedOn: null,
          notes: '',
          milestones: [],
          entries: Array.from({ length: ENTRIES / PLANS / GOALS }, (_item, day) => {
            entry += 1;
            return {
              id: entry,
              occurredOn: addDays('2026-01-01', day),
              value: day,
              note: note(day),
              ...(day % 10 === 9 && { marks: ['removed' as const] }),
            };
          }),
        })),
      },
    ],
    scenarios: [],
    adoptions: [],
    outlookDecisions: [],
    postponements: [],
    reviews: [],
  };
}

/** The most memory that the process has while `work` runs, in bytes above what it had, and seconds. */
async function measure(work: () => Promise<void>) {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const start = performance.now();
  await work();
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1_000, peakBytes: peak - before };
}

async function makeOutlook() {
  const owner = createPrisma(createPool(process.env.DATABASE_OWNER_URL ?? '', 2));
  await loadOutlooks(owner, {});
  const { outlook, contentHash } = await owner.outlookVersion.findFirstOrThrow({
    include: { outlook: true },
  });
  const users = Array.from({ length: 5 }, () => randomUUID()).map((id) => ({
    id,
    email: `${id}@bench.invalid`,
  }));
  await owner.user.createMany({ data: users });
  await owner.$disconnect();
  return { slug: outlook.slug, hash: contentHash, users: users.map(({ id }) => id) };
}

async function* contents(userId: string) {
  for (const id of await planIds(userId)) {
    const content = await planSnapshot(userId, id);
    if (content) yield content;
  }
}

type Outlook = { slug: string; hash: string };

async function* made(outlook: Outlook, note: Note) {
  for (let at = 0; at < PLANS; at += 1) yield makePlan(at, outlook, note);
}

async function bring(userId: string, text: AsyncIterable<string>) {
  const importId = await stageTakeout(userId, text);
  await asUser(userId, () =>
    importPlans({ userId, key: randomUUID() }, { importId, settings: false }),
  );
}

async function measureUsual(outlook: Outlook, [first = '', second = '']: readonly string[]) {
  await bring(first, accountText(header, made(outlook, usualNote)));
  let [zipBytes, jsonBytes] = [0, 0];
  const digests: string[] = [];
  const exportAll = async (userId: string) => {
    [zipBytes, jsonBytes] = [0, 0];
    const digest = createHash('sha256');
    async function* counted() {
      for await (const text of accountText(header, contents(userId))) {
        jsonBytes += Buffer.byteLength(text);
        yield text;
      }
    }
    for await (const chunk of archive([{ name: 'longview-account.json', text: counted }])) {
      zipBytes += chunk.length;
      digest.update(chunk);
    }
    digests.push(digest.digest('hex'));
  };
  await exportAll(first);
  const out = await measure(() => exportAll(first));
  const bytes = { zipBytes, jsonBytes };
  const into = await measure(() => bring(second, accountText(header, contents(first))));
  await exportAll(second);
  const same = new Set(digests).size === 1;
  return { plans: PLANS, entries: ENTRIES, out, into, ...bytes, same };
}

/** Files as large as an upload may be, read from the disk as an upload is. */
async function measureLimit(outlook: Outlook, [first = '', second = '', third = '']: string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const save = async (content: Readable) => {
    const file = path.join(folder, randomUUID());
    await pipeline(content, createWriteStream(file));
    return file;
  };
  const zipOf = (note: Note) =>
    save(
      archive([
        {
          name: 'longview-account.json',
          text: () => accountText(header, made(outlook, note)),
        },
      ]),
    );
  const zip = await zipOf(longNote(2_150));
  const json = await save(Readable.from(accountText(header, made(outlook, longNote(1_600)))));
  const zipIn = await measure(() => bring(first, jsonText(zip)));
  const exported: { file: string }[] = [];
  const out = await measure(async () => {
    const text = () => accountText(header, contents(first));
    exported.push({ file: await save(archive([{ name: 'longview-account.json', text }])) });
  });
  const jsonIn = await measure(() => bring(second, jsonText(json)));
  // What was exported at the limit is imported again.
  await bring(third, jsonText(exported[0]?.file ?? ''));
  const bytes = { zipBytes: (await stat(zip)).size, jsonBytes: (await stat(json)).size };
  await rm(folder, { recursive: true });
  return { out, zipIn, jsonIn, ...bytes };
}

async function measureTakeout() {
  const { users, ...outlook } = await makeOutlook();
  const usual = await measureUsual(outlook, users);
  return { ...usual, limit: await measureLimit(outlook, users.slice(2)) };
}

console.log(JSON.stringify(await measureTakeout()));
await db.$disconnect();
process.exit(0);
