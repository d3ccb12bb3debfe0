import { type HorizonYear, nextHorizon } from '@/lib/domain/calendar';
import { horizonGap } from '@/lib/domain/gap';
import { addedInWords } from '@/lib/format/gap';
import { loadPlan } from '@/lib/server/plan/load-plan';

type Added = { planId: string; goalId: string; title: string };

/** What a goal that was just added changed at a horizon, the next one unless another is named. */
export async function addedMessage(
  userId: string,
  { planId, goalId, title }: Added,
  asked: HorizonYear | undefined,
): Promise<string> {
  const plan = await loadPlan(planId, userId);
  const year = asked ?? (plan && nextHorizon(plan.today));
  if (!plan || !year) return `Added “${title}”.`;
  const strategies = plan.strategies.map(({ goals, ...strategy }) => ({
    ...strategy,
    goals: goals.filter(({ id }) => id !== goalId),
  }));
  const [before, after] = [{ ...plan, strategies }, plan].map((one) =>
    horizonGap(one, plan.today, year),
  );
  return addedInWords(title, before ?? null, after ?? null);
}
