import type { HorizonYear } from '@/lib/domain/calendar';
import type { HorizonOutcome, HorizonStatus, Outcome, Readiness } from '@/lib/domain/readiness';
import { listInWords } from '@/lib/format/list';
import { wholePoints } from '../numbers';
import { ALL_PAST, statusWords } from './readiness-sentences';
import { type Fix, missingInWords, shownShortfall } from './shown-shortfall';

/**
 * A piece of a sentence. One that says how much is missing at a horizon leads to what would help
 * (`gap`), one that says why to what fixes it.
 */
export interface VerdictPart {
  readonly text: string;
  readonly fix?: { readonly kind: Fix | 'gap'; readonly year: HorizonYear };
}

export interface Verdict {
  /** Of its mark; null where every horizon is past. */
  readonly status: HorizonStatus | null;
  /** Beside the mark. */
  readonly lead: string;
  /** To follow the lead after a space; none where all is said. */
  readonly parts: readonly VerdictPart[];
}

type Judged = Pick<Readiness, 'horizons' | 'plannedUntil' | 'pace'>;

/**
 * Whether the plan gets there, in a line: for which horizons it is on track, and what the first of
 * the others still needs. "On track for 2031. 2036 needs about 27 more: 22 not planned yet, 5
 * behind your plan."
 */
export function verdict(readiness: Judged): Verdict {
  const { horizons, plannedUntil } = readiness;
  const [next] = horizons;
  if (!next) return { status: null, lead: ALL_PAST, parts: [] };
  const reached = horizons.filter(({ status }) => status === 'on-track').map(({ year }) => year);
  const short = horizons.find(({ status }) => status !== 'on-track');
  const onTrack = `On track for ${listInWords(reached)}.`;
  const needs = short ? needsInWords(short, readiness) : [];
  if (next.status === 'on-track') return { status: 'on-track', lead: onTrack, parts: needs };
  const lead = plannedUntil === null ? 'Nothing planned yet.' : `${statusWords(next.status)}.`;
  const after = reached.length > 0 ? [{ text: ` ${onTrack}` }] : [];
  return { status: next.status, lead, parts: [...needs, ...after] };
}

/** The verdict without links. */
export function verdictText({ lead, parts }: Verdict): string {
  return [lead, parts.map(({ text }) => text).join('')].filter(Boolean).join(' ');
}

/** `2036 needs about 27 more: 22 not planned yet, 5 behind your plan.`, in its parts. */
function needsInWords(outcome: HorizonOutcome, { plannedUntil, pace }: Judged): VerdictPart[] {
  const { year } = outcome;
  const { missing, toPlan, behind } = shownShortfall(outcome);
  const gap = (text: string): VerdictPart => ({ text, fix: { kind: 'gap', year } });
  const needs = (...parts: VerdictPart[]) => [{ text: `${year} needs ` }, ...parts, { text: '.' }];
  if (missing === 0) return needs(gap('just a little more'));
  const more = gap(`about ${missing} more`);
  if (behind === 0 && plannedUntil === null) return needs(more);
  if (toPlan === 0) {
    const brings = pace.quarters === 0 ? 'nine tenths of your plan bring' : 'your pace brings';
    return needs(more, { text: ` than ${brings}` });
  }
  return needs(more, ...whyInWords(outcome, pace));
}

/** How short a horizon is and why, in parts: `27 short: 22 not planned yet, 5 behind your plan`. */
export function shortParts(outcome: Outcome, pace: Pick<Readiness['pace'], 'quarters'>) {
  const { year } = outcome;
  const { missing } = shownShortfall(outcome);
  const text = missing === 0 ? 'just short' : `${missing} short`;
  const short: VerdictPart = { text, fix: { kind: 'gap', year } };
  return [short, ...whyInWords(outcome, pace)];
}

/** Why so much is missing, to follow the number. One part alone does not say it again. */
function whyInWords(
  outcome: Outcome,
  { quarters }: Pick<Readiness['pace'], 'quarters'>,
): VerdictPart[] {
  const { year } = outcome;
  const parts = missingInWords(shownShortfall(outcome), quarters > 0);
  return parts.flatMap(({ kind, text, why }, index) => [
    { text: parts.length > 1 && index === 0 ? ': ' : ', ' },
    { text: parts.length > 1 ? text : why, fix: { kind, year } },
  ]);
}

/** How far a horizon that is on track is beyond what it asks for: `12 to spare`, `just enough`. */
export function spareInWords({ required, projected }: Outcome): string {
  const spare = wholePoints(projected.p50) - wholePoints(required);
  return spare > 0 ? `${spare} to spare` : 'just enough';
}
