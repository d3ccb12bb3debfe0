import 'server-only';
import type { RoadGoal } from '@/lib/domain/road';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import type { Transaction } from '../database/write-once';

type Strategy = { readonly id: string; readonly key: string };

/** Adds a road's goals after the ones that their strategies have. @returns their ids */
export async function addRoadGoals(
  tx: Transaction,
  owner: { planId: string; userId: string },
  strategies: readonly Strategy[],
  goals: readonly RoadGoal[],
): Promise<string[]> {
  const last = await tx.goal.groupBy({
    by: ['strategyId'],
    where: owner,
    _max: { position: true },
  });
  const positions = new Map(last.map(({ strategyId, _max }) => [strategyId, _max.position ?? -1]));
  const created = await tx.goal.createManyAndReturn({
    data: goals.map(({ strategyKey, template, startOn, dueOn, year: _y, brings: _b, ...goal }) => {
      const strategy = strategies.find(({ key }) => key === strategyKey);
      if (!strategy) throw new NotFoundError();
      const position = (positions.get(strategy.id) ?? -1) + 1;
      positions.set(strategy.id, position);
      return {
        ...owner,
        ...goal,
        strategyId: strategy.id,
        position,
        templateKey: template,
        startOn: toDateColumn(startOn),
        dueOn: toDateColumn(dueOn),
      };
    }),
    select: { id: true },
  });
  return created.map(({ id }) => id);
}
