import 'server-only';
import { valuesOf } from '@/lib/domain/outlook-change';
import type { PlanStrategies } from '@/lib/schemas/plan/plan';
import { NotFoundError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { outlookVersionContent } from '../outlook/content';
import { bumpPlan } from './bump-plan';
import { editorialSelect } from './select';

const valueSelect = { inUse: true, startingLevel: true, ...editorialSelect } as const;

/**
 * Sets, for strategies of a plan together, whether they are in use, their starting level, their
 * required levels and their weights.
 *
 * @throws StaleVersionError with the stored values, as the form's fields hold them
 * @throws NotFoundError for a strategy that the plan does not have
 */
export async function updatePlanStrategies(
  who: Who,
  { planId, version, strategies }: PlanStrategies,
) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'update-strategies' }, async (tx) => {
    await bumpShown(tx, userId, planId, version);
    const rows = Object.entries(strategies).map(([key, values]) => ({ key, ...values }));
    const count = await tx.$executeRaw`
      UPDATE "PlanStrategy" AS s
      SET "inUse" = v."inUse", "startingLevel" = v."startingLevel",
        "required2026" = v."required2026", "required2031" = v."required2031",
        "required2036" = v."required2036", "required2046" = v."required2046",
        "weight2031" = v."weight2031", "weight2036" = v."weight2036", "weight2046" = v."weight2046"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v(
        "key" text, "inUse" boolean, "startingLevel" float8,
        "required2026" float8, "required2031" float8, "required2036" float8, "required2046" float8,
        "weight2031" float8, "weight2036" float8, "weight2046" float8
      )
      WHERE s."planId" = ${planId}::uuid AND s."userId" = ${userId}::uuid AND s."key" = v."key"`;
    if (count < rows.length) throw new NotFoundError();
    return { planId };
  });
}

/**
 * Resets a strategy's required levels and weights to the outlook's editorial values, from the
 * version that it was last decided on.
 *
 * @throws StaleVersionError
 */
export async function resetPlanStrategy(who: Who, strategyId: string, version: number) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'reset-strategy' }, async (tx) => {
    const row = await tx.planStrategy.findFirst({
      where: { id: strategyId, userId },
      select: {
        planId: true,
        key: true,
        basisId: true,
        plan: { select: { outlookVersionId: true } },
      },
    });
    if (!row) throw new NotFoundError();
    await bumpShown(tx, userId, row.planId, version);
    const outlook = await outlookVersionContent(row.basisId ?? row.plan.outlookVersionId, tx);
    const strategy = outlook?.strategies.find(({ key }) => key === row.key);
    if (!strategy) throw new NotFoundError();
    await tx.planStrategy.updateMany({
      where: { id: strategyId, userId },
      data: valuesOf(strategy),
    });
    return { planId: row.planId };
  });
}

/** The plan's version covers its strategies' values too: they are read together. */
async function bumpShown(tx: Transaction, userId: string, planId: string, version: number) {
  await bumpPlan(tx, userId, planId, version).catch(async (error) => {
    if (!(error instanceof StaleVersionError)) throw error;
    throw new StaleVersionError(error.version, await storedValues(tx, userId, planId));
  });
}

/** As the form's fields hold them; what has not been answered is left out. */
async function storedValues(tx: Transaction, userId: string, planId: string) {
  const rows = await tx.planStrategy.findMany({
    where: { planId, userId },
    select: { key: true, ...valueSelect },
  });
  const texts = rows.flatMap(({ key, inUse, ...values }) => [
    ...(inUse === null ? [] : [[`strategies.${key}.inUse`, inUse ? 'yes' : 'no']]),
    ...Object.entries(values).map(([name, value]) => [`strategies.${key}.${name}`, String(value)]),
  ]);
  return Object.fromEntries(texts);
}
