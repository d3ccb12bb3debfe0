import type { CivilDate } from '../calendar';
import { own } from '../own';
import type { ReadinessPlan } from '../readiness';
import { type Bounds, isWithin, MAX_IMAGINED, SCENARIO_BOUNDS, toThousandth } from './bounds';
import { decodeImaginedGoal, isPlanDate } from './imagined-goal-text';
import {
  accepted,
  type ParseResult,
  refused,
  type ScenarioFault,
  type ScenarioParameter,
} from './parse-result';
import { byId } from './to-query';
import { type Scenario, TODAYS_PLAN } from './types';

/** A query string, parsed parameters, or the search parameters that a page receives. */
export type Query =
  | string
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ReadScenario {
  readonly scenario: Scenario;
  /** One for each value that could not be used. */
  readonly faults: readonly ScenarioFault[];
}

type Planned = {
  readonly strategies: readonly {
    readonly key: string;
    readonly goals: readonly Pick<
      ReadinessPlan['strategies'][number]['goals'][number],
      'id' | 'startOn'
    >[];
  }[];
};

/**
 * Parses a scenario from a query string, as `scenarioToQuery` writes it. Never throws: what cannot be
 * used stays as the plan has it and is reported. Other parameters are ignored.
 */
export function scenarioFromQuery(query: Query, plan: Planned): ReadScenario {
  const given = valuesOf(query);
  const faults: ScenarioFault[] = [];
  const goals = new Map(
    plan.strategies.flatMap((strategy) => strategy.goals.map((goal) => [goal.id, goal.startOn])),
  );
  const keys = new Set(plan.strategies.map(({ key }) => key));

  const all = <T>(parameter: ScenarioParameter, parse: (text: string) => ParseResult<T>): T[] =>
    given(parameter).flatMap((text) => {
      const parsed = parse(text);
      if (parsed.ok) return [parsed.value];
      faults.push({ parameter, given: text, reason: parsed.reason });
      return [];
    });
  const one = <T>(
    parameter: ScenarioParameter,
    otherwise: T,
    parse: (text: string) => ParseResult<T>,
  ): T => {
    let first = true;
    const values = all(parameter, (text) => {
      const parsed = first ? parse(text) : refused('repeated');
      first = false;
      return parsed;
    });
    return values.length > 0 ? (values[0] as T) : otherwise;
  };

  let imagined = 0;
  const scenario = {
    pace: one('pace', TODAYS_PLAN.pace, (text) => numberFrom(text, SCENARIO_BOUNDS.pace)),
    disruption: one('disruption', TODAYS_PLAN.disruption, (text) =>
      numberFrom(text, SCENARIO_BOUNDS.disruption),
    ),
    halfLifeYears: one<number | null | undefined>('fade', undefined, (text) =>
      text === 'none' ? accepted(null) : numberFrom(text, SCENARIO_BOUNDS.halfLifeYears),
    ),
    goalsOff: [
      ...new Set(all('off', (id) => (goals.has(id) ? accepted(id) : refused('unknown-goal')))),
    ].sort(),
    dueShifts: Object.fromEntries(all('due', (text) => dueShiftFrom(text, goals)).sort(byId)),
    imagined: all('add', (text) => {
      if (imagined === MAX_IMAGINED) return refused('too-many');
      const parsed = decodeImaginedGoal(text, keys);
      if (parsed.ok) imagined += 1;
      return parsed;
    }),
  };
  return { scenario, faults };
}

function valuesOf(query: Query): (name: string) => string[] {
  if (typeof query === 'string') {
    const parsed = new URLSearchParams(query);
    return (name) => parsed.getAll(name);
  }
  if (query instanceof URLSearchParams) return (name) => query.getAll(name);
  return (name) => [own(query, name) ?? []].flat();
}

function numberFrom(text: string, bounds: Bounds): ParseResult<number> {
  if (!/^-?\d{1,9}(\.\d{1,20})?$/.test(text)) return refused('not-a-number');
  const value = toThousandth(Number(text)) + 0;
  return isWithin(value, bounds) ? accepted(value) : refused('out-of-bounds');
}

function dueShiftFrom(
  text: string,
  goals: ReadonlyMap<string, CivilDate>,
): ParseResult<readonly [string, CivilDate]> {
  const [, dueOn, id] = /^([^.]*)\.(.+)$/s.exec(text) ?? [];
  if (dueOn === undefined || id === undefined) return refused('malformed');
  const startOn = goals.get(id);
  if (startOn === undefined) return refused('unknown-goal');
  if (!isPlanDate(dueOn)) return refused('not-a-date');
  return dueOn > startOn ? accepted([id, dueOn] as const) : refused('not-after-start');
}
