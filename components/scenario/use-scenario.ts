'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import type { Scenario } from '@/lib/domain/scenario';
import { formatUrlState, MAX_URL_QUERY, mayWrite, parseUrlState, type UrlState } from './url-state';

/** Changes a scenario by part, or by what it was before. */
export type ChangeScenario = (
  change: Partial<Scenario> | ((before: Scenario) => Partial<Scenario>),
) => void;

/** Debounce of the address in milliseconds: browsers refuse a flood of changes. */
const URL_DEBOUNCE = 250;

/**
 * The what-if that is being tried, as URL state together with the saved ones that are laid over
 * it: a link, a reload or the browser's Back brings it back.
 */
export function useScenario(plan: ReadinessPlan, saved: readonly { readonly id: string }[]) {
  const address = useSearchParams().toString();
  const [whatIf, setWhatIf] = useState<UrlState>(() =>
    parseUrlState(new URLSearchParams(address), plan, saved),
  );
  // The last query that this page wrote itself.
  const written = useRef<string | null>(null);
  const read = useRef(address);

  // An address that this page did not write: a link, or Back.
  useEffect(() => {
    if (read.current === address) return;
    read.current = address;
    const own = written.current === address;
    written.current = null;
    if (own) return;
    setWhatIf(parseUrlState(new URLSearchParams(address), plan, saved));
  }, [address, plan, saved]);

  const { scenario } = whatIf;
  const shown = useMemo(
    () => whatIf.shown.filter((id) => saved.some((one) => one.id === id)),
    [whatIf.shown, saved],
  );
  const query = formatUrlState({ scenario, shown });
  const fits = query.length <= MAX_URL_QUERY;
  useEffect(() => {
    if (!fits) return;
    const timer = setTimeout(() => {
      const { pathname, search, hash } = window.location;
      if (!mayWrite(query, new URLSearchParams(search), address, plan, saved)) return;
      written.current = query;
      window.history.replaceState(null, '', `${pathname}${query && `?${query}`}${hash}`);
    }, URL_DEBOUNCE);
    return () => clearTimeout(timer);
  }, [query, fits, address, plan, saved]);

  const change: ChangeScenario = useCallback((part) => {
    setWhatIf((before) => {
      const changes = typeof part === 'function' ? part(before.scenario) : part;
      return { shown: before.shown, scenario: { ...before.scenario, ...changes } };
    });
  }, []);
  const setShown = useCallback((ids: readonly string[]) => {
    setWhatIf((before) => ({ scenario: before.scenario, shown: ids }));
  }, []);
  return { scenario, shown, change, setShown, fits };
}
