import { randomUUID } from 'node:crypto';
import { db, pool } from '@/lib/server/database/db';
import { createPool } from '@/lib/server/database/prisma';
import { asUser } from '@/lib/server/database/viewer';
import { authenticate, register } from '@/lib/server/identity/account/accounts';
import { hashPassword, verifyPassword } from '@/lib/server/identity/password/hash-password';
import { median } from './median';

const TRIES = 200;
const AT_ONCE = 8;
const QUERIES = 1_000;

/** Times `tries` runs of `work`, `atOnce` of them concurrently, in milliseconds. */
async function times(tries: number, atOnce: number, work: () => Promise<unknown>) {
  const each: number[] = [];
  const started = performance.now();
  const worker = async () => {
    while (each.length < tries) {
      const start = performance.now();
      await work();
      each.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const sorted = [...each].sort((a, b) => a - b);
  return {
    perSecond: (each.length / (performance.now() - started)) * 1_000,
    median: median(each),
    p99: sorted[Math.floor(0.99 * (sorted.length - 1))] ?? Number.NaN,
  };
}

const noPause = async () => {};
const password = randomUUID();
const newEmail = () => `${randomUUID()}@bench.invalid`;
/** Each attempt has a network address of its own, so that no rate limit applies. */
const attempt = (email: string, tried: string) =>
  authenticate({ email, password: tried }, randomUUID(), noPause);

async function measureSignIn(known: string) {
  const hash = await hashPassword(password);
  const verify = () => verifyPassword(hash, password);
  const signIn = () => attempt(known, password);
  await times(20, AT_ONCE, verify);
  await times(20, AT_ONCE, signIn);
  return {
    hash: await times(TRIES, AT_ONCE, verify),
    signIn: await times(TRIES, AT_ONCE, signIn),
  };
}

/** Tries a wrong password for a known and an unknown account, in turns. */
async function measureAlike(known: string) {
  const unknown = newEmail();
  const found: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let n = 0; n < TRIES; n += 1) {
    // The order alternates, so that neither always comes second.
    const pair = [['known', known] as const, ['unknown', unknown] as const];
    for (const [kind, email] of n % 2 === 0 ? pair : pair.reverse()) {
      const start = performance.now();
      await attempt(email, 'a wrong one');
      found[kind].push(performance.now() - start);
    }
  }
  return { known: median(found.known), unknown: median(found.unknown) };
}

/**
 * Times one query of a person's rows: as the app, for the same person repeatedly and for two in
 * turns, and as the owner, whom row-level security does not bind.
 */
async function measureRowSecurity(people: readonly string[]) {
  const ownerPool = createPool(process.env.DATABASE_OWNER_URL ?? '', 1);
  const sql = { name: 'goals', text: 'SELECT "id", "title" FROM "Goal" WHERE "userId" = $1' };
  const ask = (from: typeof pool, userId: string) => from.query({ ...sql, values: [userId] });
  const found: Record<'owner' | 'same' | 'turns', number[]> = { owner: [], same: [], turns: [] };
  const time = async (kind: keyof typeof found, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    found[kind].push(performance.now() - start);
  };
  for (let n = 0; n < QUERIES; n += 1) {
    const [one = '', other = ''] = people;
    await time('owner', () => ask(ownerPool, one));
    await asUser(one, () => ask(pool, one));
    await time('same', () => asUser(one, () => ask(pool, one)));
    await time('turns', () => asUser(other, () => ask(pool, other)));
  }
  await ownerPool.end();
  return { owner: median(found.owner), same: median(found.same), turns: median(found.turns) };
}

const emails = [newEmail(), newEmail()];
const people: string[] = [];
for (const email of emails) {
  const made = await register({ email, password }, randomUUID());
  if (made) people.push(made.id);
}
const [known = ''] = emails;
console.log(
  JSON.stringify({
    ...(await measureSignIn(known)),
    alike: await measureAlike(known),
    rowSecurity: await measureRowSecurity(people),
  }),
);
await db.$disconnect();
process.exit(0);
