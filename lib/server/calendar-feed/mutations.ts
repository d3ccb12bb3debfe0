import 'server-only';
import { endOfRenewed } from '@/lib/domain/sharing';
import type { MakeFeed } from '@/lib/schemas/calendar-feed';
import { lockPlan } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { db } from '../database/db';
import { NotFoundError, RuleError } from '../database/errors';
import { rethrow } from '../database/unavailable';
import { asUser } from '../database/viewer';
import { type Who, writeOnce } from '../database/write-once';
import { linkEnd } from '../sharing/link-end';
import { createPlanLink } from '../sharing/links';
import { hashToken, randomToken } from '../tokens';

/** What a feed is called that its person gave no name. */
const UNNAMED = 'Calendar';

/**
 * Makes a calendar feed, which is answered up to the end of its last day in the plan's time zone.
 *
 * @throws RuleError for a last day that is past or too late, or a plan with too many links
 */
export async function makeFeed(who: Who, { planId, name, until, parts }: MakeFeed) {
  const expiresAt = await linkEnd(who, { planId, until });
  return createPlanLink(who, {
    planId,
    kind: 'calendar',
    scope: parts.join(','),
    name: name || UNNAMED,
    shownName: '',
    expiresAt,
  });
}

/**
 * Gives a feed a new address that lasts as long as the old one did; the old one ends at once. As with
 * `createPlanLink`, the same form sent again gives the address once more while nobody has fetched it.
 *
 * @returns `token` is null where that form was sent before, and its address was fetched since
 * @throws RuleError when it was revoked, or had ended and there is no room for one more
 */
export async function renewFeed(who: Who, linkId: string) {
  const { userId } = who;
  const token = randomToken();
  const tokenHash = hashToken(token);
  const renewed = await writeOnce({ ...who, action: 'renew-calendar' }, async (tx) => {
    const own = { id: linkId, userId, kind: 'calendar' };
    const found = await tx.planLink.findFirst({
      where: own,
      select: { planId: true, plan: { select: { timeZone: true } } },
    });
    if (!found) throw new NotFoundError();
    const { planId, plan } = found;
    await lockPlan(tx, userId, planId);
    const link = await tx.planLink.findFirst({ where: { ...own, revokedAt: null } });
    if (!link) throw new RuleError('', 'This feed is revoked. Make another one.');
    const now = new Date();
    if (link.expiresAt <= now)
      await requireRoom(tx, 'planLinks', { planId, userId }, { field: '' });
    await tx.planLink.updateMany({
      where: own,
      data: {
        tokenHash,
        createdAt: now,
        expiresAt: endOfRenewed(link, now, plan.timeZone),
        lastOpenedAt: null,
        timesOpened: 0,
      },
    });
    return { planId, tokenHash };
  });
  const { planId } = renewed;
  if (renewed.tokenHash === tokenHash) return { planId, token };
  // Another token than this one's: the form was sent before.
  const { count } = await asUser(userId, () =>
    db.planLink.updateMany({
      where: { id: linkId, userId, tokenHash: renewed.tokenHash, timesOpened: 0, revokedAt: null },
      data: { tokenHash },
    }),
  ).catch(rethrow);
  return { planId, token: count === 1 ? token : null };
}
