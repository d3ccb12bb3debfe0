import 'server-only';
import {
  type LinkKind,
  lastDayOfLink,
  linkState,
  SHARED_SCOPES,
  type SharedPlan,
  toSharedPlan,
} from '@/lib/domain/sharing';
import { SCOPE_WORDS } from '@/lib/format/sharing';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { requireUser } from '../identity';
import { planReadiness } from '../plan/plan-readiness';
import { getPlan } from '../plan/queries';
import { latestFirst } from '../progress/current-entries';
import { ENTRIES_ON_A_PAGE, type LogRow, toLogSource } from './log-page';

type OfPlan = { id: string; timeZone: string };

/** A plan's secret links of one kind, newest first, those that ended included. Moments in ISO 8601. */
export async function listPlanLinks({ id: planId, timeZone }: OfPlan, kind: LinkKind) {
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
  return links.map(({ createdAt, expiresAt, revokedAt, lastOpenedAt, ...link }) => ({
    ...link,
    state: linkState({ expiresAt, revokedAt }, now),
    madeAt: createdAt.toISOString(),
    until: lastDayOfLink(expiresAt, timeZone),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
  }));
}

/** A plan's links to a page, newest first, with what each shows in words. */
export async function listSharedLinks(plan: OfPlan) {
  const links = await listPlanLinks(plan, 'shared-plan');
  return links.map(({ scope: given, shownName, ...link }) => {
    const scope = SHARED_SCOPES.find((one) => one === given) ?? 'verdict';
    return { ...link, holds: `${SCOPE_WORDS[scope].label}, shown as ${shownName}’s` };
  });
}

/**
 * A plan of the person's as a link would show it, made by the same serialiser: before there is a link.
 * 404 for any other id.
 */
export async function previewSharedPlan(
  planId: string,
  { scope, whose }: Pick<SharedPlan, 'scope' | 'whose'>,
): Promise<SharedPlan> {
  const plan = await getPlan(planId);
  const source = { ...plan, profession: plan.outlook.profession };
  const log = scope === 'log' ? toLogSource(await readOwnLog(plan.id), '1') : null;
  return toSharedPlan(source, await planReadiness(plan), { scope, whose, log });
}

/** The first page of a plan's log, as `linked_log` has it for the holder of a link. */
async function readOwnLog(planId: string): Promise<LogRow[]> {
  const { id: userId } = await requireUser();
  return db.$queryRaw<LogRow[]>`
    SELECT e."goalId", e."occurredOn", e."value", e."note", e."link", count(*) OVER () AS "total"
    FROM "counting_entries"(${planId}::uuid) e
    WHERE e."userId" = ${userId}::uuid
    ORDER BY ${latestFirst}
    LIMIT ${ENTRIES_ON_A_PAGE}::int`;
}
