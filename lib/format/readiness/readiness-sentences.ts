import { type Gap, gaps, type Readiness } from '@/lib/domain/readiness';
import { formatLevel, wholePoints } from '../numbers';
import { paceSentence } from './pace-sentence';

/** The fields by which sentences name strategies. */
export interface NamedStrategies {
  readonly strategies: readonly { readonly key: string; readonly title?: string }[];
}

export { statusWords } from './status-words';

/** What is said once no horizon is ahead. */
export const ALL_PAST = 'This plan’s last horizon, 2046, has passed.';

/** A strategy's title in quotation marks; its key where it has no title. */
export function strategyName(plan: NamedStrategies, key: string): string {
  return `“${plan.strategies.find((strategy) => strategy.key === key)?.title ?? key}”`;
}

/**
 * The sentence of a plan's own chart, which does not repeat its verdict: the level today, and the
 * pace that the projection goes on with.
 */
export function todaySentence({ series, asOf, pace }: Readiness): string {
  const today = series.find(({ date }) => date === asOf);
  const pacing = paceSentence(pace);
  if (!today) return pacing;
  const { logged, required } = today;
  return `You are at about ${formatLevel(logged ?? 0)} today; your profession needs ${formatLevel(required)}. ${pacing}`;
}

/**
 * The sentence of a chart that stands alone: what the pace brings by the next horizon, and where
 * the gap is widest. A what-if with another pace passes its own `beginning`.
 */
export function heroSentence(
  plan: NamedStrategies & Parameters<typeof gaps>[0],
  readiness: Readiness,
  beginning = readiness.pace.quarters === 0 ? 'At nine tenths of your plan' : 'At your pace',
): string {
  const [gap] = gaps(plan, readiness);
  return gap ? gapSentence(plan, gap, beginning) : ALL_PAST;
}

/** What a pace brings by one horizon, and where the gap is widest. */
export function gapSentence(plan: NamedStrategies, gap: Gap, beginning = 'At your pace'): string {
  const required = formatLevel(gap.required);
  const asked = `the ${required} that ${gap.year} needs`;
  const reached = `${beginning} you reach about ${formatLevel(gap.projected)}`;
  const where = gap.widest ? strategyName(plan, gap.widest.key) : null;
  if (gap.status === 'on-track') {
    const ahead = wholePoints(gap.projected) > wholePoints(gap.required);
    const result = ahead ? `${reached}, more than ${asked}` : `${beginning} you reach ${asked}`;
    return where ? `${result}; the widest gap left is in ${where}.` : `${result}.`;
  }
  const short = wholePoints(gap.projected) < wholePoints(gap.required);
  const result = short
    ? `${reached}, and ${gap.year} needs ${required}`
    : `${beginning} you come just short of ${asked}`;
  const luck = gap.status === 'at-risk' ? '; some good quarters could make up the rest' : '';
  return where ? `${result}${luck}. The gap is widest in ${where}.` : `${result}${luck}.`;
}
