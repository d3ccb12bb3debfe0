'use client';

import './plan.css';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';

/** On a phone at the thumb, on every page of a plan: log, add a goal, and the button that searches. */
export function PlanBar({ planId, children }: { planId: string; children: ReactNode }) {
  const goal = usePathname().match(/\/goals\/([0-9a-f-]{36})/)?.[1];
  const home = `/plans/${planId}`;
  return (
    <nav aria-label="Quick actions" className="plan-bar">
      <ButtonLink href={`${home}/log${goal ? `?goal=${goal}&from=goal` : ''}`} variant="primary">
        Log progress
      </ButtonLink>
      <ButtonLink href={`${home}/goals/new`}>Add a goal</ButtonLink>
      {children}
    </nav>
  );
}
