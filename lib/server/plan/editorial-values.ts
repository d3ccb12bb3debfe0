import 'server-only';
import { valuesOf } from '@/lib/domain/outlook-change';
import type { PlanView } from './queries';
import { strategyTexts } from './strategy-texts';

/** The outlook's own required levels and weights by strategy key, to show beside a plan's. */
export async function editorialValues(plan: PlanView) {
  const texts = await strategyTexts(plan);
  return new Map([...texts].map(([key, strategy]) => [key, valuesOf(strategy)]));
}
