import 'server-only';
import { CEILINGS } from '@/lib/domain/ceiling';
import type { LinkKind } from '@/lib/domain/sharing';
import { lockPlan } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { db } from '../database/db';
import { NotFoundError } from '../database/errors';
import { rethrow } from '../database/unavailable';
import { asUser } from '../database/viewer';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { hashToken, randomToken } from '../tokens';

export type NewPlanLink = {
  planId: string;
  kind: LinkKind;
  /** Of a shared plan one of `SHARED_SCOPES`; of a calendar its parts. */
  scope: string;
  /** What the person calls it in their own list. */
  name: string;
  /** Whose plan it is, as those with the link read it. */
  shownName: string;
  expiresAt: Date;
};

/** `token` is null where this form was sent before, and its link was opened or revoked since. */
type MadeLink = { planId: string; linkId: string; token: string | null };

/**
 * Makes a secret link to a plan. The token is returned this once; the database keeps its hash. The
 * same form sent again, as its answer was lost, makes no second link: the one that it made gets a new
 * token while nobody has opened it.
 *
 * @throws RuleError when the plan has as many links as it can have; `field` is where to say so
 */
export async function createPlanLink(
  who: Who,
  input: NewPlanLink,
  field = 'name',
): Promise<MadeLink> {
  const { userId } = who;
  const token = randomToken();
  const tokenHash = hashToken(token);
  const made = await writeOnce({ ...who, action: `make-${input.kind}` }, (tx) =>
    insertLink(tx, userId, { ...input, tokenHash }, field),
  );
  const { planId, linkId } = made;
  if (made.tokenHash === tokenHash) return { planId, linkId, token };
  // Another token than this one's: the form was sent before.
  const where = { id: linkId, userId, timesOpened: 0, revokedAt: null };
  const { count } = await asUser(userId, () =>
    db.planLink.updateMany({ where, data: { tokenHash } }),
  ).catch(rethrow);
  return { planId, linkId, token: count === 1 ? token : null };
}

async function insertLink(
  tx: Transaction,
  userId: string,
  { planId, ...link }: NewPlanLink & { tokenHash: string },
  field: string,
) {
  await lockPlan(tx, userId, planId);
  const owner = { planId, userId };
  if ((await tx.plan.count({ where: { id: planId, userId } })) === 0) throw new NotFoundError();
  await requireRoom(tx, 'planLinks', owner, { field });
  await deleteLongEnded(tx, owner);
  const { id: linkId } = await tx.planLink.create({
    data: { ...owner, ...link },
    select: { id: true },
  });
  return { planId, linkId, tokenHash: link.tokenHash };
}

/** Deletes all of a plan's links that have ended but the latest: they open nothing any more. */
async function deleteLongEnded(tx: Transaction, owner: { userId: string; planId: string }) {
  const old = await tx.planLink.findMany({
    where: { ...owner, OR: [{ revokedAt: { not: null } }, { expiresAt: { lte: new Date() } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: CEILINGS.endedPlanLinks,
    select: { id: true },
  });
  if (old.length === 0) return;
  await tx.planLink.deleteMany({ where: { ...owner, id: { in: old.map(({ id }) => id) } } });
}

/** Revokes a link for good: from the next request on it opens nothing. Idempotent. */
export async function revokePlanLink(who: Who, linkId: string) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'revoke-link' }, async (tx) => {
    const link = await tx.planLink.findFirst({
      where: { id: linkId, userId },
      select: { planId: true, name: true },
    });
    if (!link) throw new NotFoundError();
    await tx.planLink.updateMany({
      where: { id: linkId, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return { ...link, linkId };
  });
}
