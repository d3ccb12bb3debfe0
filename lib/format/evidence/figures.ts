import {
  type EvidenceTask,
  FAMILIES,
  type OccupationSummary,
  PREPARATION,
  type Skill,
} from '@/lib/domain/evidence';
import { own } from '@/lib/domain/own';
import { monthName } from '../dates';
import { groupDigits, toSignificant } from '../numbers';

/** Three significant digits: more would suggest an exact count. */
const rough = (number: number) => groupDigits(toSignificant(number, 3));

/** Thousands of jobs as jobs: `about 246,000`, to three significant digits. */
export function aboutJobs(thousands: number): string {
  // Published to the nearest hundred.
  if (thousands === 0) return 'hardly any';
  return `about ${rough(Math.round(thousands * 1000))}`;
}

/** As published, without a word: `$112,590`. */
export function formatDollars(dollars: number): string {
  return `$${groupDigits(dollars)}`;
}

/** For a sentence: `about $113,000`. */
export function aboutDollars(dollars: number): string {
  return `about $${rough(dollars)}`;
}

/** A change in whole per cent with its sign: `+34%`, `−38%`, `0%`. */
export function formatChange(percent: number): string {
  const whole = Math.round(Math.abs(percent));
  if (whole === 0) return '0%';
  return `${percent < 0 ? '−' : '+'}${whole}%`;
}

/** A published rating to one decimal: `4.1`. */
export function formatRating(rating: number): string {
  // Not toFixed alone, since 4.35 is slightly less as a binary fraction and would become 4.3.
  return (Math.round(10 * rating) / 10).toFixed(1);
}

/** A whole percentile, 1–99: a rank lies between the others, so 0 and 100 are not shown. */
export function formatPercentile(percentile: number): string {
  return String(Math.min(99, Math.max(1, Math.round(percentile))));
}

/** `91 to 98`, or one number where both ends round to it. */
export function percentileRange(min: number, max: number): string {
  const [from, to] = [formatPercentile(min), formatPercentile(max)];
  return from === to ? from : `${from} to ${to}`;
}

/** `Judgment and decision making` for `judgment_and_decision_making`. */
export function skillName(skill: Skill): string {
  const words = skill.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `August 2023` for `2023-08`. */
export function yearMonth(text: string): string {
  return `${monthName(`${text}-01`)} ${text.slice(0, 4)}`;
}

/** What is known of a task's use through an API, in words. */
export function apiUseInWords({ listed, apiPer10k, sharedBy }: EvidenceTask): string {
  if (!listed) return 'cannot be known: not on the counted list';
  if (apiPer10k === null) return 'too little to be published, which need not be none';
  const rate = apiPer10k < 1 ? 'fewer than 1' : `about ${rough(Math.round(apiPer10k))}`;
  const shared =
    sharedBy > 1 ? `, counted together for the ${sharedBy} occupations that have this task` : '';
  return `${rate} of 10,000 API records${shared}`;
}

/** Code, family and preparation in a line; what is not known is left out. */
export function occupationFacts({ code, family, jobZone }: OccupationSummary): string {
  const preparation = jobZone === null ? undefined : PREPARATION[jobZone];
  return [`O*NET ${code}`, own(FAMILIES, family), preparation].filter(Boolean).join(' · ');
}
