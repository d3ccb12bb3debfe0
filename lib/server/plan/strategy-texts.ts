import 'server-only';
import { valuesOf } from '@/lib/domain/outlook-change';
import { outlookVersionContent } from '../outlook/content';
import type { Outlook } from '../outlook/queries';
import type { PlanView } from './queries';

type Strategy = Outlook['strategies'][number];

/**
 * The outlook's own strategy for each of a plan's strategies, by key, from the version that it was
 * last decided on. A strategy that this version has retired is missing.
 *
 * @param from the current transaction, where there is one
 */
export async function strategyTexts(
  plan: PlanView,
  from?: Parameters<typeof outlookVersionContent>[1],
): Promise<Map<string, Strategy>> {
  const found = await Promise.all(
    plan.strategies.map(async ({ key, basis }) => {
      const outlook = await outlookVersionContent(basis, from);
      return outlook?.strategies.find((one) => one.key === key);
    }),
  );
  return new Map(found.flatMap((strategy) => (strategy ? [[strategy.key, strategy]] : [])));
}

/** The outlook's own required levels and weights by strategy key, to show beside a plan's. */
export async function editorialValues(plan: PlanView) {
  const texts = await strategyTexts(plan);
  return new Map([...texts].map(([key, strategy]) => [key, valuesOf(strategy)]));
}

/** The outlook in the version that the plan is on. */
export function planOutlook(plan: PlanView): Promise<Outlook | null> {
  return outlookVersionContent(plan.outlook.versionId);
}

/**
 * Why the outlook retired a plan's strategy and where its work goes on, with the titles of the
 * strategies that it had then, by key; null where it did not.
 */
export async function retirementOf({ key, retired, basis }: PlanView['strategies'][number]) {
  if (!retired) return null;
  const outlook = await outlookVersionContent(basis);
  const entry = outlook?.retired.find((one) => one.key === key);
  if (!outlook || !entry) return null;
  const titles = Object.fromEntries(outlook.strategies.map((one) => [one.key, one.title]));
  return { entry, titles };
}
