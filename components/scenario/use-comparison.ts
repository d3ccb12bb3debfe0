'use client';

import { useMemo } from 'react';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Readiness, ReadinessPlan } from '@/lib/domain/readiness';
import { isTodaysPlan, type Scenario, scenarioFromQuery, TODAYS_PLAN } from '@/lib/domain/scenario';
import { heroSentence } from '@/lib/format/readiness/readiness-sentences';
import { formatValue } from '@/lib/format/value';
import { LETTERS } from './overlays';
import { useReadiness } from './use-readiness';

const BASE = [TODAYS_PLAN];

export type ComparedScenario = {
  /** Unique among those compared. */
  id: string;
  letter?: string;
  name: string;
  readiness: Readiness;
};

type SavedScenario = { readonly id: string; readonly name: string; readonly query: string };

/** Today's plan, the what-if and the saved ones over it, by the same code as on the server. */
export function useComparison(
  plan: ReadinessPlan,
  today: CivilDate,
  scenario: Scenario,
  saved: readonly SavedScenario[],
  shown: readonly string[],
) {
  const [base] = useReadiness(plan, today, BASE) as [Readiness];
  const changed = useMemo(() => (isTodaysPlan(scenario) ? [] : [scenario]), [scenario]);
  const [readiness = base] = useReadiness(plan, today, changed);
  const over = useMemo(
    () =>
      shown.flatMap((id, index) => {
        const named = saved.find((one) => one.id === id);
        const letter = LETTERS[index];
        if (!named || !letter) return [];
        const { scenario: other } = scenarioFromQuery(named.query, plan);
        return [{ id, letter, name: named.name, scenario: other }];
      }),
    [plan, saved, shown],
  );
  const overScenarios = useMemo(() => over.map((one) => one.scenario), [over]);
  const overReadiness = useReadiness(plan, today, overScenarios);
  const overlays = useMemo(
    (): (ComparedScenario & { letter: string })[] =>
      over.flatMap(({ scenario: _, ...one }, index) => {
        const computed = overReadiness[index];
        return computed ? [{ ...one, readiness: computed }] : [];
      }),
    [over, overReadiness],
  );
  return useMemo(
    () => ({
      base,
      readiness,
      overlays,
      untouched: isTodaysPlan(scenario),
      sentence: heroSentence(plan, readiness, paceBeginning(scenario.pace)),
    }),
    [plan, scenario, base, readiness, overlays],
  );
}

export type ScenarioComparison = ReturnType<typeof useComparison>;

/** The chart's sentence speaks of the reader's own pace unless the what-if changes it. */
function paceBeginning(pace: number): string | undefined {
  if (pace === 1) return undefined;
  return pace === 0 ? 'With nothing more done' : `At ${formatValue(pace)} times your pace`;
}
