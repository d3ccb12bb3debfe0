'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import type { Scenario } from '@/lib/domain/scenario';
import { MAX_ADDRESS, readAddress, type WhatIf, writeAddress } from './address';

/** Changes a scenario by part, or by what it was before. */
export type ChangeScenario = (
  change: Partial<Scenario> | ((before: Scenario) => Partial<Scenario>),
) => void;

/** Milliseconds of rest after which the address follows: browsers refuse a flood of changes. */
const ADDRESS_DELAY = 250;

/**
 * The what-if under the reader's hands, kept in the address together with which named ones are
 * laid over it: a link, a reload or the browser's Back brings it back.
 */
export function useScenario(plan: ReadinessPlan, kept: readonly { readonly id: string }[]) {
  const address = useSearchParams().toString();
  const [whatIf, setWhatIf] = useState<WhatIf>(() =>
    readAddress(new URLSearchParams(address), plan, kept),
  );
  // Addresses that this page wrote itself and has not been told of yet.
  const written = useRef<readonly string[]>([]);
  const read = useRef(address);

  // An address that somebody else set: a link, or Back.
  useEffect(() => {
    if (read.current === address) return;
    read.current = address;
    const own = written.current.indexOf(address);
    if (own >= 0) {
      written.current = written.current.slice(own + 1);
      return;
    }
    setWhatIf(readAddress(new URLSearchParams(address), plan, kept));
  }, [address, plan, kept]);

  const { scenario } = whatIf;
  const shown = useMemo(
    () => whatIf.shown.filter((id) => kept.some((one) => one.id === id)),
    [whatIf.shown, kept],
  );
  const query = writeAddress({ scenario, shown });
  const fits = query.length <= MAX_ADDRESS;
  useEffect(() => {
    if (!fits) return;
    const timer = setTimeout(() => {
      // An address that means the same stays as it came, so that a reload tells its faults again.
      const now = new URLSearchParams(window.location.search);
      if (query === writeAddress(readAddress(now, plan, kept))) return;
      written.current = [...written.current, query];
      const { pathname, hash } = window.location;
      window.history.replaceState(null, '', `${pathname}${query && `?${query}`}${hash}`);
    }, ADDRESS_DELAY);
    return () => clearTimeout(timer);
  }, [query, fits, plan, kept]);

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
