import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { orderGoal } from '../goal/mutations';
import { moveFirstDay } from '../plan/first-day';
import { loadPlan } from '../plan/load-plan';
import { updatePlanStrategies } from '../plan/strategy-values';
import { acceptRoad } from '../road/accept-road';
import { layPlanRoad } from '../road/lay-plan-road';
import { adoptScenario } from '../scenario/adopt';
import { undoAdoption } from '../scenario/undo-adoption';
import {
  makeOutlook,
  makeOwnedRows,
  type OwnedRows,
  strategyValues,
  who,
} from '../testing/fixtures';
import { addGoals } from '../testing/many-rows';
import { ownerDb as db } from '../testing/owner-database';
import { imaginedGoal, queryOf } from '../testing/scenario-fixtures';

let outlook: string;

beforeAll(async () => {
  outlook = await makeOutlook();
});
afterAll(() => db.$disconnect());

/** What is sent to the database while `work` runs. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    // What a pool sets on a connection depends on the connection that it happens to hand out.
    return query.mock.calls.filter(([sent]) => !String(sent).startsWith('SET ')).length;
  } finally {
    query.mockRestore();
  }
}

type Plan = OwnedRows & { goals: string[] };

/** How many statements a write sends for a plan of so many goals. */
async function measure(many: number, write: (plan: Plan) => Promise<unknown>): Promise<number> {
  const owned = await makeOwnedRows(outlook);
  const goals = await addGoals(owned, many);
  return statementsOf(() => write({ ...owned, goals }));
}

const plans: [string, (plan: Plan) => Promise<unknown>][] = [
  ['reads', ({ planId, userId }) => loadPlan(planId, userId)],
  ['orders', ({ userId, goals }) => orderGoal(who(userId), goals.at(-1) ?? '', 'up')],
  [
    'moves the first day of',
    ({ userId, planId }) =>
      moveFirstDay(who(userId), { planId, version: 1, startedOn: '2026-01-02' }),
  ],
];

/** Changes every goal of a plan, and adds some. */
const changes = ({ goals }: Plan) => {
  const half = goals.length / 2;
  return queryOf({
    goalsOff: goals.slice(0, half),
    dueShifts: Object.fromEntries(goals.slice(half).map((id) => [id, '2031-06-30'])),
    imagined: goals.slice(half).map(() => imaginedGoal()),
  });
};

describe('a write sends no more statements for more rows (trust 24)', () => {
  it.each(plans)('when it %s a plan', async (_name, write) => {
    await measure(2, write);
    expect(await measure(40, write)).toBe(await measure(20, write));
  });

  it('when it adopts a scenario and undoes it', async () => {
    const both = async (many: number) => {
      let adoptionId = '';
      let plan: Plan | undefined;
      const adopted = await measure(many, async (made) => {
        plan = made;
        const input = { planId: made.planId, version: 1, name: '', query: changes(made) };
        ({ adoptionId } = await adoptScenario(who(made.userId), input));
      });
      const dropped = { planId: plan?.planId, droppedOn: { not: null } };
      expect(await db.goal.count({ where: dropped })).toBe(many / 2);
      const undone = await statementsOf(() => undoAdoption(who(plan?.userId ?? ''), adoptionId));
      expect(await db.goal.count({ where: dropped })).toBe(0);
      return [adopted, undone];
    };
    await both(2);
    expect(await both(20)).toEqual(await both(10));
  });

  it('when it takes a road, and says what is in use', async () => {
    const road = async (query: string) => {
      const { userId, planId } = await makeOwnedRows(outlook);
      const plan = await loadPlan(planId, userId);
      if (!plan) throw new Error('The plan is gone.');
      const { hash: shown, road: laid } = await layPlanRoad(plan, new URLSearchParams(query));
      const form = { planId, version: 1, query, shown };
      const sent = await statementsOf(() => acceptRoad(who(userId), form));
      return { goals: laid.goals.length, sent };
    };
    await road('');
    const [whole, near] = [await road(''), await road('until=2031')];
    expect(whole.goals).toBeGreaterThan(near.goals);
    expect(whole.sent).toBe(near.sent);

    const valuesSaved = async (...keys: string[]) => {
      const { userId, planId } = await makeOwnedRows(outlook);
      const strategies = Object.fromEntries(keys.map((key) => [key, strategyValues]));
      const form = { planId, version: 1, strategies };
      return statementsOf(() => updatePlanStrategies(who(userId), form));
    };
    const one = await valuesSaved('learn-the-river');
    expect(await valuesSaved('learn-the-river', 'keep-the-machines')).toBe(one);
  });
});
