import 'server-only';
import { type LinkKind, linkState } from '@/lib/domain/sharing';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { requireUser } from '../identity';

/** A plan's secret links of one kind, newest first, those that ended included. */
export async function listPlanLinks(planId: string, kind: LinkKind) {
  const user = await requireUser();
  if (!rowId.safeParse(planId).success) return [];
  const links = await db.planLink.findMany({
    where: { planId, userId: user.id, kind },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      scope: true,
      name: true,
      shownName: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      lastOpenedAt: true,
      timesOpened: true,
    },
  });
  const now = new Date();
  return links.map((link) => ({ ...link, state: linkState(link, now) }));
}

export type PlanLinkView = Awaited<ReturnType<typeof listPlanLinks>>[number];
