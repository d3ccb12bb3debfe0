'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PAGES = [
  ['', 'Overview'],
  ['/timeline', 'Timeline'],
  ['/charts', 'Charts'],
  ['/scenarios', 'What if'],
  ['/gap', 'What would it take?'],
  ['/settings', 'Settings'],
] as const;

/** The pages of a plan. */
export function PlanNav({ planId }: { planId: string }) {
  const pathname = usePathname();
  const home = `/plans/${planId}`;
  return (
    <nav aria-label="Plan" className="plan-nav">
      {PAGES.map(([path, label]) => (
        <Link
          key={path}
          href={`${home}${path}`}
          prefetch={false}
          aria-current={pathname === `${home}${path}` ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
