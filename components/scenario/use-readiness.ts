'use client';

import { use, useMemo } from 'react';
import type { CivilDate } from '@/lib/domain/calendar';
import {
  computeReadiness,
  computeReadinessInParts,
  type Readiness,
  type ReadinessPlan,
} from '@/lib/domain/readiness';
import { applyScenario, type Scenario, scenarioToQuery } from '@/lib/domain/scenario';

/** The plan's readiness in each scenario, in their order. */
export function useReadiness(
  plan: ReadinessPlan,
  today: CivilDate,
  scenarios: readonly Scenario[],
): readonly Readiness[] {
  const inBrowser = useMemo(
    () =>
      typeof window === 'undefined'
        ? null
        : scenarios.map((scenario) => {
            const { plan: other, parameters } = applyScenario(plan, scenario);
            return computeReadiness(other, today, parameters);
          }),
    [plan, today, scenarios],
  );
  return inBrowser ?? scenarios.map((scenario) => use(onServer(plan, today, scenario)));
}

/** By plan and scenario: a component that was suspended asks again, for the same plan. */
const underWay = new WeakMap<ReadinessPlan, Map<string, Promise<Readiness>>>();

/** On the server, where others have to be answered meanwhile. */
function onServer(plan: ReadinessPlan, today: CivilDate, scenario: Scenario): Promise<Readiness> {
  const known = underWay.get(plan) ?? new Map<string, Promise<Readiness>>();
  underWay.set(plan, known);
  const query = scenarioToQuery(scenario);
  const { plan: other, parameters } = applyScenario(plan, scenario);
  const readiness = known.get(query) ?? inParts(computeReadinessInParts(other, today, parameters));
  known.set(query, readiness);
  return readiness;
}

/** Dates of the series between two turns of the event loop. */
const DATES_AT_ONCE = 100;

async function inParts(parts: Generator<void, Readiness>): Promise<Readiness> {
  for (let date = 1; ; date++) {
    const part = parts.next();
    if (part.done) return part.value;
    if (date % DATES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
