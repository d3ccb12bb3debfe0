import 'server-only';
import { z } from 'zod';
import { scenarioFromQuery } from '@/lib/domain/scenario';
import { todayIn } from '@/lib/domain/timeline';
import type { AdoptScenario } from '@/lib/schemas/scenario';
import { fromDateColumn, toDateColumn } from '../dates';
import { NotFoundError, RuleError, StaleVersionError } from '../errors';
import type { Who } from '../form-action';
import type { Transaction } from '../write-once';
import { writeOnce } from '../write-once';
import { plannedGoals } from './mutations';

/** What an adoption replaced, kept with it. */
const beforeSchema = z.object({
  /** Absent where the scenario left the fade alone. */
  halfLifeYears: z.number().nullable().optional(),
  /** `version` is the one that the adoption left: a goal edited since keeps its newer text. */
  goals: z.array(
    z.object({
      id: z.string(),
      dueOn: z.string(),
      droppedOn: z.string().nullable(),
      version: z.number(),
    }),
  ),
  created: z.array(z.string()),
});

/** Takes the plan's version by one step. @throws StaleVersionError when it was changed since */
async function bumpPlan(tx: Transaction, userId: string, planId: string, version: number) {
  const plan = await tx.plan.findFirst({
    where: { id: planId, userId },
    select: { halfLifeYears: true, timeZone: true },
  });
  if (!plan) throw new NotFoundError();
  const bumped = await tx.plan.updateMany({
    where: { id: planId, userId, version },
    data: { version: { increment: 1 } },
  });
  if (bumped.count === 0) {
    const now = await tx.plan.findFirstOrThrow({
      where: { id: planId, userId },
      select: { version: true },
    });
    throw new StaleVersionError(now.version, {});
  }
  return plan;
}

/**
 * Takes a scenario into the plan: its fade, its goals switched off (dropped as
 * of today), its due dates, its imagined goals. Pace and the profession's speed
 * are not the plan's to set. What stood there before is kept for the undo.
 *
 * @throws RuleError when there is nothing to take over
 * @throws StaleVersionError when the plan's settings changed since the preview
 */
export async function adoptScenario(who: Who, input: AdoptScenario) {
  const { userId } = who;
  const { planId } = input;
  return writeOnce({ ...who, action: 'adopt-scenario' }, async (tx) => {
    const planned = await plannedGoals(tx, userId, planId);
    const { scenario } = scenarioFromQuery(input.query, planned);
    const plan = await bumpPlan(tx, userId, planId, input.version);
    const touched = [...scenario.goalsOff, ...Object.keys(scenario.dueShifts)];
    const fades = scenario.halfLifeYears !== undefined;
    if (touched.length === 0 && scenario.imagined.length === 0 && !fades) {
      throw new RuleError('query', 'This scenario changes nothing that a plan can hold.');
    }
    const goals = await tx.goal.findMany({
      where: { id: { in: touched }, planId, userId },
      select: { id: true, dueOn: true, droppedOn: true },
    });
    const today = toDateColumn(todayIn(plan.timeZone, new Date()));
    if (fades) {
      await tx.plan.updateMany({
        where: { id: planId, userId },
        data: { halfLifeYears: scenario.halfLifeYears ?? null },
      });
    }
    await tx.goal.updateMany({
      where: { id: { in: [...scenario.goalsOff] }, planId, userId, droppedOn: null },
      data: { droppedOn: today, version: { increment: 1 } },
    });
    for (const [id, dueOn] of Object.entries(scenario.dueShifts)) {
      await tx.goal.updateMany({
        where: { id, planId, userId },
        data: { dueOn: toDateColumn(dueOn), version: { increment: 1 } },
      });
    }
    const created = await createImagined(tx, userId, planId, scenario.imagined);
    const versions = await tx.goal.findMany({
      where: { id: { in: touched }, planId, userId },
      select: { id: true, version: true },
    });
    const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
    const before: z.infer<typeof beforeSchema> = {
      ...(fades && { halfLifeYears: plan.halfLifeYears }),
      goals: goals.map(({ id, dueOn, droppedOn }) => ({
        id,
        version: versionOf.get(id) ?? 0,
        dueOn: fromDateColumn(dueOn),
        droppedOn: droppedOn && fromDateColumn(droppedOn),
      })),
      created,
    };
    const { id } = await tx.adoption.create({
      data: { planId, userId, name: input.name, query: input.query, before },
      select: { id: true },
    });
    return { planId, adoptionId: id };
  });
}

type Imagined = ReturnType<typeof scenarioFromQuery>['scenario']['imagined'];

async function createImagined(
  tx: Transaction,
  userId: string,
  planId: string,
  imagined: Imagined,
): Promise<string[]> {
  const strategies = await tx.planStrategy.findMany({
    where: { planId, userId },
    select: { id: true, key: true, _count: { select: { goals: true } } },
  });
  const created: string[] = [];
  for (const goal of imagined) {
    const strategy = strategies.find(({ key }) => key === goal.strategyKey);
    if (!strategy) continue;
    const { id } = await tx.goal.create({
      data: {
        ...{ planId, userId, strategyId: strategy.id },
        position: strategy._count.goals + created.length,
        title: goal.title,
        unit: '%',
        points: goal.points,
        startOn: toDateColumn(goal.startOn),
        dueOn: toDateColumn(goal.dueOn),
      },
      select: { id: true },
    });
    created.push(id);
  }
  return created;
}

/**
 * Puts back what an adoption replaced, except in goals that were edited since. Goals that it added are dropped, or go
 * away altogether while nothing has been written on them.
 */
export async function undoAdoption(who: Who, adoptionId: string) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'undo-adoption' }, async (tx) => {
    const claimed = await tx.adoption.updateMany({
      where: { id: adoptionId, userId, undoneAt: null },
      data: { undoneAt: new Date() },
    });
    if (claimed.count === 0) throw new NotFoundError();
    const adoption = await tx.adoption.findFirstOrThrow({
      where: { id: adoptionId, userId },
      select: { planId: true, before: true, plan: { select: { timeZone: true } } },
    });
    const { planId } = adoption;
    const before = beforeSchema.parse(adoption.before);
    await tx.plan.updateMany({
      where: { id: planId, userId },
      data: {
        ...(before.halfLifeYears !== undefined && { halfLifeYears: before.halfLifeYears }),
        version: { increment: 1 },
      },
    });
    for (const { id, dueOn, droppedOn, version } of before.goals) {
      await tx.goal.updateMany({
        where: { id, planId, userId, version },
        data: {
          dueOn: toDateColumn(dueOn),
          droppedOn: droppedOn === null ? null : toDateColumn(droppedOn),
          version: { increment: 1 },
        },
      });
    }
    const added = { id: { in: before.created }, planId, userId };
    await tx.goal.deleteMany({
      where: { ...added, version: 1, entries: { none: {} }, milestones: { none: {} } },
    });
    await tx.goal.updateMany({
      where: { ...added, droppedOn: null },
      data: {
        droppedOn: toDateColumn(todayIn(adoption.plan.timeZone, new Date())),
        version: { increment: 1 },
      },
    });
    return { planId };
  });
}
