import { redirect } from 'next/navigation';
import { own } from '@/lib/domain/own';
import { listPlans } from '@/lib/server/plan/queries';

type Props = { searchParams: Promise<{ open?: string | string[] }> };

/** What the two shortcut keys may open. */
const PLACES: Record<string, string> = { log: '/log', goal: '/goals/new' };

/**
 * Where a person lands after signing in: at the home of their one plan in use, else at the list.
 * The shortcut keys on pages outside of a plan take the newest in use.
 */
export default async function LatestPlanPage({ searchParams }: Props) {
  const { open } = await searchParams;
  const [plan, another] = (await listPlans()).filter(({ archived }) => !archived);
  const place = typeof open === 'string' ? own(PLACES, open) : undefined;
  if (!plan || (another && !place)) redirect('/plans');
  redirect(`/plans/${plan.id}${place ?? ''}`);
}
