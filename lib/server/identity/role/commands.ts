import { Problem } from '@/lib/cli/problem';
import { GIVEN_ROLES } from '@/lib/domain/identity';
import { aRole } from '@/lib/format/identity/roles';
import { email as emailSchema } from '@/lib/schemas/identity/email';
import { RuleError } from '@/lib/server/database/errors';
import type { PrismaClient } from '@/lib/server/database/generated/prisma/client';
import { changeRole } from '@/lib/server/identity/role/change-role';

export interface RoleRequest {
  email: string;
  role: string;
  /** Also an account that has not confirmed the address, where it is the only one with it. */
  unconfirmed?: boolean;
}

/**
 * Gives the account with an address a role.
 *
 * @returns a sentence that says what changed.
 * @throws {Problem} when there is no such account or role, or it is the last administrator's.
 */
export async function giveRole(db: PrismaClient, request: RoleRequest): Promise<string> {
  const role = GIVEN_ROLES.find((name) => name === request.role);
  if (!role) {
    const roles = GIVEN_ROLES.join(', ');
    throw new Problem(`There is no role "${request.role}". Roles: ${roles}.`);
  }
  // An account from before addresses were checked is found by its own as it is.
  const email = emailSchema.safeParse(request.email).data ?? request.email;
  const userId = await findAccount(db, email, request.unconfirmed ?? false);
  const from = await db
    .$transaction((tx) => changeRole(tx, { userId, role, by: 'command' }))
    .catch((error) => {
      throw error instanceof RuleError ? new Problem(error.sentence) : error;
    });
  if (from === role) return `${email} is already ${aRole(role)}. Nothing has changed.`;
  return `${email} is now ${aRole(role)}.`;
}

/** Every editor and administrator, a line each. */
export async function listRoles(db: PrismaClient): Promise<string> {
  const accounts = await db.user.findMany({
    where: { role: { notIn: ['demo', 'person'] } },
    // Administrators come first, which is also the alphabet's order.
    orderBy: [{ role: 'asc' }, { email: 'asc' }],
    select: { email: true, role: true },
  });
  if (accounts.length === 0) return 'There is no editor or administrator yet.';
  return accounts.map(({ email, role }) => `${role.padEnd(14)} ${email}`).join('\n');
}

async function findAccount(db: PrismaClient, email: string, unconfirmed: boolean) {
  const confirmed = await db.user.findUnique({
    where: { verifiedEmail: email },
    select: { id: true },
  });
  if (confirmed) return confirmed.id;
  const claims = await db.user.findMany({
    where: { email, role: { not: 'demo' } },
    select: { id: true, createdAt: true },
    take: 2,
  });
  const [only] = claims;
  if (!only) throw new Problem(`There is no account of ${email}. Sign up first.`);
  if (claims.length > 1) {
    throw new Problem(
      `Several accounts use ${email}, and none of them has confirmed it. Confirm it first, with the link in the message that we sent there.`,
    );
  }
  if (unconfirmed) return only.id;
  const made = only.createdAt.toISOString().slice(0, 16).replace('T', ' ');
  throw new Problem(
    `The account that was made for ${email} on ${made} UTC has not confirmed the address. If you are sure that it is the right one, add --unconfirmed.`,
  );
}
