import 'server-only';
import type { Road, RoadGoal } from '@/lib/domain/road';
import type { AdoptionRecord } from '@/lib/schemas/adoption';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import type { Transaction } from '../database/write-once';
import { positionsAfter } from '../goal/many-goals';

type Strategy = {
  readonly id: string;
  readonly key: string;
  /** Null where the person has not said. */
  readonly inUse: boolean | null;
};

type RoadToWrite = {
  owner: { planId: string; userId: string };
  strategies: readonly Strategy[];
  road: Road;
  /** Keys of strategies that are in use from now on. */
  inUse: readonly string[];
  /** The choice that the road came from, as its address. */
  query: string;
};

/** Adds a road's goals, sets what is in use, and stores it as an adoption. @returns its id */
export async function writeRoad(tx: Transaction, written: RoadToWrite): Promise<string> {
  const { owner, strategies, road, inUse, query } = written;
  const before: AdoptionRecord = {
    due: [],
    dropped: [],
    road: true,
    inUse: await setInUse(tx, owner, strategies, inUse),
    created: await addRoadGoals(tx, owner, strategies, road.goals),
  };
  const { id } = await tx.adoption.create({
    data: { ...owner, name: 'The road', query, before },
    select: { id: true },
  });
  return id;
}

/** Sets the chosen strategies in use. @returns what was set there before */
async function setInUse(
  tx: Transaction,
  owner: RoadToWrite['owner'],
  strategies: readonly Strategy[],
  chosen: readonly string[],
) {
  const changed = strategies.filter(({ key }) => chosen.includes(key));
  const ids = changed.map(({ id }) => id);
  await tx.planStrategy.updateMany({
    where: { ...owner, id: { in: ids } },
    data: { inUse: true },
  });
  return changed.map(({ id, inUse }) => ({ id, from: inUse }));
}

/** Adds a road's goals after the ones that their strategies have. @returns their ids */
async function addRoadGoals(
  tx: Transaction,
  owner: RoadToWrite['owner'],
  strategies: readonly Strategy[],
  goals: readonly RoadGoal[],
): Promise<string[]> {
  const nextPosition = await positionsAfter(tx, owner);
  const created = await tx.goal.createManyAndReturn({
    data: goals.map((goal) => {
      const strategy = strategies.find(({ key }) => key === goal.strategyKey);
      if (!strategy) throw new NotFoundError();
      return {
        ...owner,
        strategyId: strategy.id,
        position: nextPosition(strategy.id),
        title: goal.title,
        unit: goal.unit,
        baseline: goal.baseline,
        target: goal.target,
        points: goal.points,
        startOn: toDateColumn(goal.startOn),
        dueOn: toDateColumn(goal.dueOn),
        templateKey: goal.template,
      };
    }),
    select: { id: true },
  });
  return created.map(({ id }) => id);
}
