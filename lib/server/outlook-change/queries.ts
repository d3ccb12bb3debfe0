import 'server-only';
import { notFound } from 'next/navigation';
import { effectiveDecisions } from '@/lib/domain/outlook-change';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';
import { currentVersionId } from '../outlook/queries';
import { askAbout, readPlanOnOutlook, readVersions } from './read-change';

/**
 * What the outlook's current version asks of one of the person's plans, what was decided on it,
 * and the contents of the versions concerned. 404 for any other plan.
 */
export async function getOutlookChange(planId: string) {
  const user = await requireUserOrDemo(`/plans/${planId}/outlook-changes`);
  if (!rowId.safeParse(planId).success) notFound();
  const found = (await readPlanOnOutlook(db, user.id, planId)) ?? notFound();
  const currentId = (await currentVersionId({ id: found.outlookId })) ?? found.plan.basis;
  const contentOf = await readVersions(db, found, currentId);
  const decided = [...effectiveDecisions(found.rows).values()]
    .filter(({ versionId }) => versionId === currentId)
    .map(({ id, decision, createdAt }) => ({ id, decision, createdAt }));
  return {
    ...askAbout(found.plan, contentOf, currentId),
    plan: found.plan,
    contentOf,
    decided,
    /** Decisions that were undone. */
    undone: found.rows.flatMap(({ undoesId }) => undoesId ?? []),
    current: contentOf(currentId),
    base: contentOf(found.plan.basis),
  };
}

export type OutlookChange = Awaited<ReturnType<typeof getOutlookChange>>;
