'use client';

import { useEffect, useState } from 'react';
import { type Scenario, scenarioToQuery } from '@/lib/domain/scenario';

/** Changes to a scenario, by part. */
export type ChangeScenario = (change: Partial<Scenario>) => void;

/** Milliseconds of rest after which the address follows: browsers refuse a flood of changes. */
const ADDRESS_DELAY = 250;

/**
 * The what-if under the reader's hands, kept in the address together with which
 * named ones are laid over it, so that a link or a reload brings it back.
 */
export function useScenario(initial: Scenario, initialShown: readonly string[]) {
  const [scenario, setScenario] = useState(initial);
  const [shown, setShown] = useState(initialShown);
  const query = scenarioToQuery(scenario);

  useEffect(() => {
    const timer = setTimeout(() => {
      const address = new URLSearchParams(query);
      for (const id of shown) address.append('with', id);
      const search = address.size > 0 ? `?${address}` : '';
      if (search !== window.location.search) {
        window.history.replaceState(null, '', `${window.location.pathname}${search}`);
      }
    }, ADDRESS_DELAY);
    return () => clearTimeout(timer);
  }, [query, shown]);

  const change: ChangeScenario = (part) => setScenario((before) => ({ ...before, ...part }));
  return { scenario, setScenario, change, query, shown, setShown };
}
