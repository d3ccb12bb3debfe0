import { own } from '@/lib/domain/own';
import type { Readiness } from '@/lib/domain/readiness';
import {
  axisDay,
  type DrawnStrategy,
  readinessSeries,
  valueOn,
} from '@/lib/domain/readiness/series';
import { estimateInWords } from '@/lib/format/review/estimate';
import { listEstimates } from '@/lib/server/review/queries';

/** What a person gave themselves in a strategy in their yearly reviews, and the newest in words. */
export async function ownEstimates(planId: string, readiness: Readiness, strategy: DrawnStrategy) {
  const levels = new Map<string, number>();
  for (const { asOf, strategies } of await listEstimates(planId)) {
    const level = own(strategies, strategy.key)?.level;
    if (level !== undefined) levels.set(asOf, level);
  }
  const estimates = [...levels].map(([date, level]) => ({ date, level }));
  const newest = estimates.at(-1);
  if (!newest) return { estimates, sentence: '' };
  const logged = valueOn(readinessSeries(readiness, strategy), 'logged', axisDay(newest.date));
  return { estimates, sentence: estimateInWords(newest, logged) };
}
