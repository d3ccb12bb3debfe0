import { SubNav } from '@/components/ui/sub-nav';

/** By their address below the plan's. */
export const PLAN_PAGES = [
  ['', 'Overview'],
  ['/road', 'The road'],
  ['/timeline', 'Timeline'],
  ['/charts', 'Charts'],
  ['/scenarios', 'What if'],
  ['/gap', 'What would it take?'],
  ['/reviews', 'Reviews'],
  ['/sharing', 'Share'],
  ['/settings', 'Settings'],
] as const;

/** The pages of a plan. */
export function PlanNav({ planId }: { planId: string }) {
  const pages = PLAN_PAGES.map(([path, label]) => ({ href: `/plans/${planId}${path}`, label }));
  return <SubNav label="Plan" pages={pages} />;
}
