import 'server-only';
import { systemDb } from '../../database/db';

/** Accounts on one page of the list. */
const ON_A_PAGE = 20;

type Claimant = { id: string; createdAt: Date; lastUsedAt: Date; hasPlan: boolean };

/**
 * The accounts that claim an address which none has confirmed, the latest used first: for a person
 * who reads its mailbox and chooses theirs. Strangers can make any number of them, so the list is
 * paged and never cut.
 */
export async function listClaimants(email: string, page: number) {
  const where = { email, verifiedEmail: null };
  const count = await systemDb.user.count({ where });
  const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const accounts = await systemDb.$queryRaw<Claimant[]>`
    SELECT "id", "createdAt", "lastUsedAt", "has_plan"("id") AS "hasPlan"
    FROM "User" WHERE "email" = ${email} AND "verifiedEmail" IS NULL
    ORDER BY "lastUsedAt" DESC, "id" DESC
    LIMIT ${ON_A_PAGE} OFFSET ${(shown - 1) * ON_A_PAGE}`;
  return { accounts, count, page: shown, pages };
}

/** Whether an account claims an address without having confirmed it. */
export async function isClaimant(email: string, id: string): Promise<boolean> {
  return (await systemDb.user.count({ where: { id, email, verifiedEmail: null } })) === 1;
}
