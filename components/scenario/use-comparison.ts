'use client';

import { useEffect, useMemo, useState } from 'react';
import { whenIdle } from '@/components/charts/live/when-seen';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import { isTodaysPlan, TODAYS_PLAN } from '@/lib/domain/scenario/types';
import type { NamedScenario, ScenarioComparison } from './comparison';
import { formatUrlState, type UrlState } from './url-state';

/** The server's, for the what-if of an address as `formatUrlState` writes it. */
export type FirstComparison = {
  readonly address: string;
  readonly comparison: ScenarioComparison;
};

type Model = typeof import('./comparison');

/**
 * The server's figures, and by the same code in the browser those of any other what-if. The model is
 * loaded when the browser is idle, at the latest for the first change; until it is here the figures
 * stay as they are.
 */
export function useComparison(
  first: FirstComparison,
  plan: ReadinessPlan,
  today: CivilDate,
  saved: readonly NamedScenario[],
  { scenario, shown }: UrlState,
) {
  const [model, setModel] = useState<Model | null>(null);
  const [failed, setFailed] = useState(false);
  const changed = formatUrlState({ scenario, shown }) !== first.address;

  useEffect(() => {
    if (model) return;
    let gone = false;
    const load = () =>
      import('./comparison').then(
        (loaded) => {
          if (!gone) setModel(() => loaded);
        },
        () => {
          // Offline, or an older page than the server has.
          if (!gone) setFailed(changed);
        },
      );
    const cancel = changed ? void load() : whenIdle(load);
    return () => {
      gone = true;
      cancel?.();
    };
  }, [model, changed]);

  const live = changed ? model : null;
  const base = useMemo(() => live?.readinessUnder(plan, today, TODAYS_PLAN), [live, plan, today]);
  const overlays = useMemo(
    () =>
      live?.scenariosOver(plan, saved, shown).map(({ scenario: other, ...named }) => ({
        ...named,
        readiness: live.readinessUnder(plan, today, other),
      })),
    [live, plan, today, saved, shown],
  );
  const comparison = useMemo(() => {
    if (!live || !base || !overlays) return first.comparison;
    const readiness = isTodaysPlan(scenario) ? base : live.readinessUnder(plan, today, scenario);
    return live.compareScenarios(plan, scenario, base, readiness, overlays);
  }, [live, plan, today, scenario, base, overlays, first.comparison]);
  return { comparison, outdated: failed && changed && !model };
}
