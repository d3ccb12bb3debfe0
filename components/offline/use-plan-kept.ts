import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { KeptPlan } from '@/lib/domain/offline';
import { forgetPlans, keepPlan } from './store';

/** Milliseconds for which what was kept of a plan is new enough. */
const FRESH = 60_000;

/** Keeps what logging needs of the plan that is open. */
export function usePlanKept(): void {
  const pathname = usePathname();
  const last = useRef({ planId: '', at: 0 });
  useEffect(() => {
    const planId = /^\/plans\/([0-9a-f-]{36})/.exec(pathname)?.[1];
    const { current } = last;
    if (!planId || (planId === current.planId && Date.now() - current.at < FRESH)) return;
    last.current = { planId, at: Date.now() };
    // Offline, what was kept before is still there.
    fetchAndKeep(planId).catch(() => {});
  }, [pathname]);
}

async function fetchAndKeep(planId: string): Promise<void> {
  const response = await fetch(`/plans/${planId}/log/kept`, { redirect: 'manual' });
  // Signed out meanwhile: the server leads to sign-in.
  if (response.type === 'opaqueredirect') return forgetPlans();
  if (response.ok) await keepPlan((await response.json()) as KeptPlan);
}
