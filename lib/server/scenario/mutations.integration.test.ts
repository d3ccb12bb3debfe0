import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CEILINGS } from '@/lib/domain/ceiling';
import { RuleError, StaleVersionError } from '../database/errors';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { imaginedGoal, makeScenario, queryOf } from '../testing/scenario-fixtures';
import { renameScenario, saveScenario, setScenarioRemoved } from './mutations';
import { listScenarios } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

let outlook: string;
let mine: OwnedRows;

beforeAll(async () => {
  outlook = await makeOutlook();
  mine = await makeOwnedRows(outlook);
  await signInAs(mine.userId);
});
afterAll(() => db.$disconnect());

const save = (name: string, query: string, by = who(mine.userId)) =>
  saveScenario(by, { planId: mine.planId, name, query });
const kept = (id: string) => db.scenario.findUniqueOrThrow({ where: { id } });
const names = async () => (await listScenarios(mine.planId)).map(({ name }) => name);

describe('keeping a scenario', () => {
  it('keeps what its address says of the plan, and nothing else', async () => {
    const query = queryOf({
      pace: 1.5,
      goalsOff: [mine.goalId],
      imagined: [imaginedGoal()],
    });
    const strange = `&off=not-a-goal&due=2030-01-01.${mine.planId}&disruption=fast&with=x&name=y`;
    const { scenarioId } = await save('Half as fast again', query + strange);
    expect(await kept(scenarioId)).toMatchObject({ name: 'Half as fast again', query, version: 1 });
  });

  it('takes no goal of another person', async () => {
    const theirs = await makeOwnedRows(outlook);
    const { scenarioId } = await save('Theirs', queryOf({ goalsOff: [theirs.goalId] }));
    expect((await kept(scenarioId)).query).toBe('');
  });

  it('is done once for one key', async () => {
    const by = who(mine.userId);
    const first = await save('Once', 'pace=3', by);
    expect(await save('Once', 'pace=3', by)).toEqual(first);
    expect((await names()).filter((name) => name === 'Once')).toHaveLength(1);
  });

  it('changes nothing of the plan', async () => {
    const { Scenario: _before, IdempotencyKey: _keys, ...before } = await rowsOf(mine.userId);
    await save('Looked at', queryOf({ goalsOff: [mine.goalId], halfLifeYears: null }));
    expect(await rowsOf(mine.userId)).toMatchObject(before);
  });

  it('ends at fifty a plan, however many are saved at once', async () => {
    const crowded = await makeOwnedRows(outlook);
    const at = { planId: crowded.planId, query: 'pace=2' };
    const one = (index: number) =>
      saveScenario(who(crowded.userId), { ...at, name: `Scenario ${index}` });
    for (let index = 3; index < CEILINGS.scenarios; index++) await one(index);
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map(one));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(one(5)).rejects.toThrow(RuleError);
    expect(await db.scenario.count({ where: { planId: crowded.planId } })).toBe(CEILINGS.scenarios);
  });
});

describe('renaming a scenario', () => {
  it('changes its name alone', async () => {
    const scenarioId = await makeScenario(mine);
    await renameScenario(who(mine.userId), { scenarioId, version: 1, name: 'Renamed' });
    expect(await kept(scenarioId)).toMatchObject({ name: 'Renamed', query: 'pace=2', version: 2 });
  });

  it('refuses an outdated version, and says what is saved now', async () => {
    const scenarioId = await makeScenario(mine);
    const rename = (name: string) =>
      renameScenario(who(mine.userId), { scenarioId, version: 1, name });
    await rename('First');
    const stale = await rename('Second').catch((error) => error);
    expect(stale).toBeInstanceOf(StaleVersionError);
    expect(stale).toMatchObject({ version: 2, current: { name: 'First' } });
    expect((await kept(scenarioId)).name).toBe('First');
  });
});

describe('removing a scenario', () => {
  it('takes it off the list, and putting it back brings it as it was', async () => {
    const { scenarioId } = await save('Come and gone', 'pace=0.5');
    await setScenarioRemoved(who(mine.userId), scenarioId, true);
    expect(await names()).not.toContain('Come and gone');
    await setScenarioRemoved(who(mine.userId), scenarioId, false);
    expect(await names()).toContain('Come and gone');
    expect((await kept(scenarioId)).query).toBe('pace=0.5');
  });

  it('is the same twice', async () => {
    const scenarioId = await makeScenario(mine);
    await setScenarioRemoved(who(mine.userId), scenarioId, true);
    const once = await kept(scenarioId);
    await setScenarioRemoved(who(mine.userId), scenarioId, true);
    expect(await kept(scenarioId)).toEqual(once);
  });

  it('makes room, which putting it back needs again', async () => {
    const crowded = await makeOwnedRows(outlook);
    const by = () => who(crowded.userId);
    const ids: string[] = [];
    for (let index = 0; index < CEILINGS.scenarios; index++) ids.push(await makeScenario(crowded));
    const [first = ''] = ids;
    await setScenarioRemoved(by(), first, true);
    await saveScenario(by(), { planId: crowded.planId, name: 'In its place', query: 'pace=2' });
    await expect(setScenarioRemoved(by(), first, false)).rejects.toThrow(RuleError);
  });
});
