import { type Gap, gaps, type HorizonStatus, type Readiness } from '@/lib/domain/readiness';
import { formatPoints, pointsInWords, wholePoints } from '../numbers';

/** The fields by which sentences name strategies. */
export interface NamedStrategies {
  readonly strategies: readonly { readonly key: string; readonly title?: string }[];
}

const STATUS_WORDS: Readonly<Record<HorizonStatus, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Behind',
  'more-to-plan': 'More to plan',
};

/** `On track`, `At risk`, `Behind` or `More to plan`, as a label. */
export function statusWords(status: HorizonStatus): string {
  return STATUS_WORDS[status];
}

/** A list as it is said: `2031`, `2031 and 2036`, `2031, 2036 and 2046`. */
export function listInWords(items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? `${last}` : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A strategy's title in quotation marks; its key where it has no title. */
export function strategyName(plan: NamedStrategies, key: string): string {
  return `“${plan.strategies.find((strategy) => strategy.key === key)?.title ?? key}”`;
}

/**
 * The sentence over the chart: what the person's own pace brings by the next horizon, and where the
 * gap is widest. A what-if with another pace passes its own `beginning`.
 */
export function heroSentence(
  plan: NamedStrategies & Parameters<typeof gaps>[0],
  readiness: Readiness,
  beginning?: string,
): string {
  const [gap] = gaps(plan, readiness);
  return gap ? gapSentence(plan, gap, beginning) : 'Every horizon of this plan is past.';
}

/** What the person's own pace brings by one horizon, and where the gap is widest. */
export function gapSentence(plan: NamedStrategies, gap: Gap, beginning = 'At your pace'): string {
  const asked = `the ${pointsInWords(gap.required)} that ${gap.year} asks for`;
  const reached = formatPoints(gap.projected);
  const where = gap.widest ? strategyName(plan, gap.widest.key) : null;
  if (gap.status === 'on-track') {
    const ahead = wholePoints(gap.projected) > wholePoints(gap.required);
    const result = ahead
      ? `${beginning} you reach about ${pointsInWords(gap.projected)}, more than ${asked}`
      : `${beginning} you reach ${asked}`;
    return where ? `${result}; the widest gap left is in ${where}.` : `${result}.`;
  }
  const short = wholePoints(gap.projected) < wholePoints(gap.required);
  const result = short
    ? `${beginning} you reach about ${reached} of ${asked}`
    : `${beginning} you come just short of ${asked}`;
  const widest = where ? `the gap is widest in ${where}` : 'no one strategy is behind by itself';
  return gap.status === 'at-risk'
    ? `${result}, and some good quarters could make up the rest; ${widest}.`
    : `${result}; ${widest}.`;
}
