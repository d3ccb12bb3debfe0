import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotFoundError } from '../database/errors';
import {
  makeOutlook,
  makeOwnedRows,
  type OwnedRows,
  strategyValues,
  who,
} from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { getPlan } from './queries';
import { editorialValues } from './strategy-texts';
import { resetPlanStrategy, updatePlanStrategies } from './strategy-values';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

const river = { 'learn-the-river': strategyValues };
const [unused, machines] = [
  { ...strategyValues, inUse: false },
  { 'keep-the-machines': { ...strategyValues, weight2031: 99 } },
];

function save(version: number, strategies: Record<string, typeof strategyValues>) {
  return updatePlanStrategies(who(owner.userId), { planId: owner.planId, version, strategies });
}

describe('the values of a plan’s strategies', () => {
  it('are changed together, in this plan and nowhere else', async () => {
    const theirs = await makeOwnedRows(outlook);
    const others = await rowsOf(theirs.userId);
    await save(1, { ...river, ...machines });
    const plan = await getPlan(owner.planId);
    expect(plan.strategies).toMatchObject([
      {
        inUse: true,
        inUseAnswered: true,
        startingLevel: 22,
        required: { 2026: 1, 2031: 2.5, 2036: 3, 2046: 4 },
        weights: { 2031: 5, 2036: 0, 2046: 7 },
      },
      { weights: { 2031: 99 } },
    ]);
    expect(plan.version).toBe(2);
    expect(await rowsOf(theirs.userId)).toEqual(others);
    expect((await editorialValues(plan)).get('learn-the-river')).toMatchObject({
      required2031: 40,
      weight2031: 50,
    });
  });

  it('stay as they are for a strategy that is not named', async () => {
    const where = { id: owner.otherStrategyId };
    const before = await db.planStrategy.findUnique({ where });
    await save(1, river);
    await save(2, { 'learn-the-river': unused });
    expect(await db.planStrategy.findUnique({ where })).toEqual(before);
    const { strategies } = await getPlan(owner.planId);
    expect(strategies).toMatchObject([
      { inUse: false, inUseAnswered: true },
      { inUse: false, inUseAnswered: false },
    ]);
  });

  it('are written once for a form that was sent twice', async () => {
    const by = who(owner.userId);
    const input = { planId: owner.planId, version: 1, strategies: river };
    await Promise.all([updatePlanStrategies(by, input), updatePlanStrategies(by, input)]);
    expect(await getPlan(owner.planId)).toMatchObject({ version: 2 });
  });

  it('go back to the outlook’s, and what the person said of themselves stays', async () => {
    await save(1, river);
    await resetPlanStrategy(who(owner.userId), owner.strategyId, 2);
    expect((await getPlan(owner.planId)).strategies[0]).toMatchObject({
      inUse: true,
      startingLevel: 22,
      required: { 2026: 10, 2031: 40, 2036: 60, 2046: 80 },
      weights: { 2031: 50, 2036: 50, 2046: 50 },
    });
  });

  it('show a second session what the first saved, whether a change or a reset', async () => {
    const { userId, strategyId } = owner;
    await save(1, river);
    const before = await rowsOf(userId);
    const current = {
      'strategies.learn-the-river.required2031': '2.5',
      'strategies.learn-the-river.inUse': 'yes',
      'strategies.keep-the-machines.weight2031': '50',
    };
    const expected = { version: 2, current };
    await expect(save(1, { 'learn-the-river': unused })).rejects.toMatchObject(expected);
    await expect(resetPlanStrategy(who(userId), strategyId, 1)).rejects.toMatchObject(expected);
    expect(await rowsOf(userId)).toEqual(before);
  });

  it('of a strategy that the plan does not have are not found, and nothing is written', async () => {
    const before = await rowsOf(owner.userId);
    await expect(save(1, { ...river, 'ring-the-bell': strategyValues })).rejects.toThrow(
      NotFoundError,
    );
    expect(await rowsOf(owner.userId)).toEqual(before);
  });
});
