import {
  type ImaginedGoal,
  type Scenario,
  scenarioToQuery,
  TODAYS_PLAN,
} from '@/lib/domain/scenario';
import { ownerDb as db } from './owner-database';

type Owner = { userId: string; planId: string };

/** The query string of a scenario with these differences from the plan. */
export function queryOf(given: Partial<Scenario>): string {
  return scenarioToQuery({ ...TODAYS_PLAN, ...given });
}

/** A goal to imagine in the first strategy of the plans that tests make. */
export function imaginedGoal(given: Partial<ImaginedGoal> = {}): ImaginedGoal {
  return {
    strategyKey: 'learn-the-river',
    title: 'Chart the delta',
    startOn: '2026-03-01',
    dueOn: '2028-03-01',
    points: 12.5,
    ...given,
  };
}

export async function makeScenario({ userId, planId }: Owner): Promise<string> {
  const data = { userId, planId, name: 'Twice the pace', query: 'pace=2' };
  return (await db.scenario.create({ data, select: { id: true } })).id;
}

/** An adoption that changed nothing, not undone. */
export async function makeAdoption({ userId, planId }: Owner): Promise<string> {
  const before = { due: [], dropped: [], created: [] };
  const data = { userId, planId, name: 'Twice the pace', query: 'pace=2', before };
  return (await db.adoption.create({ data, select: { id: true } })).id;
}
