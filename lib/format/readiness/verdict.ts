import type { HorizonYear } from '@/lib/domain/calendar';
import type { HorizonOutcome, HorizonStatus, Outcome, Readiness } from '@/lib/domain/readiness';
import { wholePoints } from '../numbers';
import { listInWords, statusWords } from './readiness-sentences';
import { type Fix, missingInWords, shownShortfall } from './shown-shortfall';

/** A piece of a sentence; one that says what is missing at a horizon leads to what fixes it. */
export interface VerdictPart {
  readonly text: string;
  readonly fix?: { readonly kind: Fix; readonly year: HorizonYear };
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
  if (!next) return { status: null, lead: 'Every horizon of this plan is past.', parts: [] };
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
  const more = `about ${missing} more`;
  const needs = (...parts: VerdictPart[]) => [{ text: `${year} needs ` }, ...parts, { text: '.' }];
  if (missing === 0) {
    const kind = outcome.toPlan > outcome.behind ? 'plan' : 'catch-up';
    return needs({ text: 'just a little more', fix: { kind, year } });
  }
  if (behind === 0) {
    const text = plannedUntil === null ? more : `${more}, not planned yet`;
    return needs({ text, fix: { kind: 'plan', year } });
  }
  if (toPlan === 0) {
    const brings = pace.quarters === 0 ? 'nine tenths of your plan bring' : 'your pace brings';
    return needs({ text: `${more} than ${brings}`, fix: { kind: 'catch-up', year } });
  }
  const parts = missingParts(outcome, pace).flatMap((part) => [{ text: ', ' }, part]);
  return needs({ text: `${more}: ` }, ...parts.slice(1));
}

/** What is missing at a horizon, each part with what fixes it. None where nothing shows. */
export function missingParts(
  outcome: Outcome,
  { quarters }: Pick<Readiness['pace'], 'quarters'>,
): VerdictPart[] {
  const { year } = outcome;
  const parts = missingInWords(shownShortfall(outcome), quarters > 0);
  return parts.map(({ kind, text }) => ({ text, fix: { kind, year } }));
}

/** How far a horizon that is on track is beyond what it asks for: `12 to spare`, `just enough`. */
export function spareInWords({ required, projected }: Outcome): string {
  const spare = wholePoints(projected.p50) - wholePoints(required);
  return spare > 0 ? `${spare} to spare` : 'just enough';
}
