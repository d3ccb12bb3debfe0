import { redirect } from 'next/navigation';
import { listPlans } from '@/lib/server/plan/queries';

type Props = { searchParams: Promise<{ open?: string | string[] }> };

/** What the two shortcut keys may open. */
const PLACES: Record<string, string> = { log: '/log', goal: '/goals/new' };

/** Redirects to the newest plan in use, for links and shortcuts without a plan's id. */
export default async function LatestPlanPage({ searchParams }: Props) {
  const { open } = await searchParams;
  const plan = (await listPlans()).find(({ archived }) => !archived);
  if (!plan) redirect('/plans');
  const place = typeof open === 'string' ? (PLACES[open] ?? '') : '';
  redirect(`/plans/${plan.id}${place}`);
}
