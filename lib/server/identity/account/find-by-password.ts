import 'server-only';
import { createHmac } from 'node:crypto';
import { env } from '@/lib/env';
import { systemDb as db } from '../../database/db';
import type { Transaction } from '../../database/write-once';
import { hashFamily, hashPassword, hashPattern, isOutdated } from '../password/hash-password';

type Client = Pick<Transaction, 'user' | '$queryRaw'>;

/**
 * One hash of each family (see {@link hashFamily}) among the accounts that claim an address. A loose
 * index scan: the column is sorted by bytes, so the hashes of a family stand together, and each step
 * begins after the last of them. The work depends on the number of families, not of accounts.
 */
async function familiesAt(email: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ hash: string }[]>`
    WITH RECURSIVE "family" AS (
      (
        SELECT "passwordHash" AS "hash" FROM "User"
        WHERE "email" = ${email} AND "passwordHash" >= '$argon2' AND "passwordHash" < '$argon3'
        ORDER BY "passwordHash" LIMIT 1
      )
      UNION ALL
      SELECT (
        SELECT "passwordHash" FROM "User"
        WHERE "email" = ${email} AND "passwordHash" < '$argon3'
          AND "passwordHash" > regexp_replace("family"."hash", '[^$]*$', '~')
        ORDER BY "passwordHash" LIMIT 1
      )
      FROM "family" WHERE "family"."hash" IS NOT NULL
    )
    SELECT "hash" FROM "family" WHERE "hash" IS NOT NULL`;
  return rows.map(({ hash }) => hash);
}

/**
 * A hash whose salt and cost a new one at this address gets: those that its accounts have. Where
 * none has today's cost, the salt is a keyed hash of the address, so that requests that are first at
 * the same time agree on it.
 */
function likeOthers(email: string, families: readonly string[]): string {
  const shared = families.find((hash) => !isOutdated(hash));
  if (shared) return shared;
  const keyed = createHmac('sha256', env().NEXTAUTH_SECRET).update(`salt|${email}`).digest();
  return hashPattern(keyed.subarray(0, 16));
}

/** Hashes a new password of an account with the salt that its address's other accounts have. */
export async function hashForAddress(email: string, password: string): Promise<string> {
  return hashPassword(password, likeOthers(email, await familiesAt(email)));
}

/**
 * The hashes that a password has at an address, one for each salt and cost in use there, at least
 * one: so there is the same work where there is no account. As a rule it is one: accounts of an
 * address share salt and cost, which strangers cannot change.
 */
export async function hashesAt(email: string, password: string) {
  const families = await familiesAt(email);
  const like = likeOthers(email, families);
  const hashes: string[] = [];
  for (const family of families.length > 0 ? families : [like]) {
    hashes.push(await hashPassword(password, family));
  }
  return {
    hashes,
    /** The hash to store from now on: one of them, or a further one where all cost too little. */
    toStore: async () =>
      hashes.find((hash) => hashFamily(hash) === hashFamily(like)) ?? hashPassword(password, like),
  };
}

/**
 * The account of an address with one of these hashes: first the one that confirmed the address, then
 * the oldest. An exact lookup in an index, so that it finds the right one however many claim the
 * address.
 */
export function findByHashes(client: Client, email: string, hashes: readonly string[]) {
  return client.user.findFirst({
    where: { email, passwordHash: { in: [...hashes] } },
    orderBy: [{ verifiedEmail: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: { id: true, passwordHash: true },
  });
}
