import { ownerDb as db } from './owner-database';

type Owner = { userId: string; planId: string };

/** A decision to leave out a strategy that no plan of the tests has. */
export async function makeDecision({ userId, planId }: Owner): Promise<string> {
  const { outlookVersionId } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { outlookVersionId: true },
  });
  const [key, choice] = ['ring-the-bell', 'leave-out'];
  const record = {
    kind: 'new',
    key,
    choice,
    planBasis: outlookVersionId,
    wasLeftOut: false,
    before: null,
    after: null,
  };
  const { id } = await db.outlookDecision.create({
    data: { planId, userId, versionId: outlookVersionId, strategyKey: key, choice, record },
    select: { id: true },
  });
  return id;
}
