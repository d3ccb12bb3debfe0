import { SubNav } from '@/components/ui/sub-nav';

const PAGES = [
  ['', 'Overview'],
  ['/road', 'The road'],
  ['/timeline', 'Timeline'],
  ['/charts', 'Charts'],
  ['/scenarios', 'What if'],
  ['/gap', 'What would it take?'],
  ['/settings', 'Settings'],
] as const;

/** The pages of a plan. */
export function PlanNav({ planId }: { planId: string }) {
  const pages = PAGES.map(([path, label]) => ({ href: `/plans/${planId}${path}`, label }));
  return <SubNav label="Plan" pages={pages} />;
}
