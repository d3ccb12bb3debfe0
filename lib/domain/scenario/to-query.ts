import { toThousandth } from './bounds';
import { encodeImaginedGoal } from './imagined-goal-text';
import type { Scenario } from './types';

/**
 * Serialises a scenario as a query string, without the question mark; empty for today's plan. The
 * form is canonical, so the same scenario always gives the same text: `pace`, `disruption` and
 * `fade` (`none` or years) where they differ from the plan, then `off=ID`, `due=DATE.ID` and
 * `add=START.DUE.POINTS.STRATEGY.TITLE` once for each goal; `off` and `due` are sorted by id.
 */
export function scenarioToQuery(scenario: Scenario): string {
  const { halfLifeYears } = scenario;
  const query = new URLSearchParams();
  const pace = toThousandth(scenario.pace);
  const disruption = toThousandth(scenario.disruption);
  if (pace !== 1) query.append('pace', `${pace}`);
  if (disruption !== 1) query.append('disruption', `${disruption}`);
  if (halfLifeYears === null) query.append('fade', 'none');
  else if (halfLifeYears !== undefined) query.append('fade', `${toThousandth(halfLifeYears)}`);
  for (const id of [...new Set(scenario.goalsOff)].sort()) query.append('off', id);
  for (const [id, dueOn] of Object.entries(scenario.dueShifts).sort(byId)) {
    query.append('due', `${dueOn}.${id}`);
  }
  for (const goal of scenario.imagined) query.append('add', encodeImaginedGoal(goal));
  return query.toString();
}

export function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
