import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountTakeoutSchema, type PlanContent } from '@/lib/schemas/takeout/plan-content';
import { accountText } from '@/lib/schemas/takeout/write';
import { RuleError } from '../database/errors';
import { makeOutlook, makePerson, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { makePersonWithEveryRow } from '../testing/person-with-every-row';
import { importPlans } from './import-plans';
import { planIds, planSnapshot } from './snapshot';
import { stageTakeout } from './stage';

const settings = { theme: 'dark', dateFormat: 'iso', weekStart: 'sunday' } as const;
let file: string;

beforeAll(async () => {
  // Every list of the file has something in it.
  const owned = await makePersonWithEveryRow(await makeOutlook());
  const account = JSON.parse(await exported(owned.userId));
  const [plan] = account.plans;
  // The person's texts are all the same words, which no key has.
  plan.outlookDecisions[0].strategy = 'learn-the-river';
  plan.postponements[0].action = 'overdue:g1';
  file = JSON.stringify(account, null, 1);
});
afterAll(() => db.$disconnect());

async function exported(userId: string): Promise<string> {
  async function* plans(): AsyncGenerator<PlanContent> {
    for (const id of await planIds(userId)) {
      const content = await planSnapshot(userId, id);
      if (content) yield content;
    }
  }
  return text(Readable.from(accountText({ exportedOn: '2026-11-30', settings }, plans())));
}

/** A place in the file and what happens there: characters go, come, or are doubled. */
const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 1, 2, 10, 100, 1_000),
  instead: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom('null', '"', '{', ']', ',', '\\', '\u0000', '-1', '1e999', '"x"', '{}', '[]'),
  ),
});

/** A value somewhere in the file becomes another, or goes, or comes twice. */
const change = fc.record({
  steps: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
  how: fc.constantFrom('replace', 'remove', 'double', 'add'),
  value: fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(-0, 1e308, 5e-324, '2026-02-30', '2099-01-01', '', '\ud800', 'g1', 'x1', 'g9'),
  ),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(json: string, { steps, how, value }: Change): string {
  const whole = JSON.parse(json);
  let at = whole;
  for (const [place, step] of steps.entries()) {
    const keys = Object.keys(at);
    const key = keys[step % Math.max(1, keys.length)] ?? 'x';
    const next = at[key];
    if (place < steps.length - 1 && typeof next === 'object' && next !== null) {
      at = next;
      continue;
    }
    if (how === 'remove') delete at[key];
    else if (how === 'add') at[`${key}-`] = value;
    else if (how === 'double' && Array.isArray(at)) at.push(structuredClone(next));
    else at[key] = value;
    break;
  }
  return JSON.stringify(whole, null, 1);
}

/** A fault begins with its line or with the plan that it is about, or is about the file as a whole. */
const SENTENCE = /^(Line \d+[,:] ?|“.*” |“.*”: |The |This |There |It |One plan )\S.*/s;

async function tryImport(json: string): Promise<void> {
  const userId = await makePerson();
  const importId = await stageTakeout(userId, Readable.from([json]));
  const { faults, plans, status } = await db.takeoutImport.findUniqueOrThrow({
    where: { id: importId },
    include: { plans: true },
  });
  expect(status).toBe('waiting');
  for (const fault of faults) expect(fault).toMatch(SENTENCE);
  expect(new Set(faults).size).toBe(faults.length);
  expect(faults.length + plans.length).toBeGreaterThan(0);
  expect(await planIds(userId)).toEqual([]);
  try {
    await importPlans(who(userId), { importId, settings: true });
  } catch (error) {
    expect(error).toBeInstanceOf(RuleError);
    expect(await planIds(userId)).toEqual([]);
    return;
  }
  // A plan that is in the file twice comes in once.
  const coming = plans.filter(({ state }) => state !== 'same');
  expect(await planIds(userId)).toHaveLength(coming.length);
  const again = JSON.parse(await exported(userId));
  expect(accountTakeoutSchema.safeParse(again).error?.issues ?? []).toEqual([]);
}

it('a file that is cut or changed anywhere is imported or has faults, and is never an error (trust 29)', async () => {
  await tryImport(file);
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), async (cuts) => {
      let json = file;
      for (const { at, length, instead } of cuts) {
        const from = Math.floor(at * json.length);
        json = json.slice(0, from) + instead + json.slice(from + length);
      }
      await tryImport(json);
    }),
    { numRuns: 40 },
  );
}, 120_000);

it('so is a file of which any value is another one (trust 29)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      await tryImport(changes.reduce(changed, file));
    }),
    { numRuns: 100 },
  );
}, 120_000);
