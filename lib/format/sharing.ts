import type { Readiness } from '@/lib/domain/readiness';
import type { SharedScope } from '@/lib/domain/sharing';
import { formatLevel, formatPercent } from './numbers';

/** What a shared plan shows, by its scope. */
export const SCOPE_WORDS: Record<SharedScope, { label: string; holds: string }> = {
  verdict: {
    label: 'Verdict and chart',
    holds: 'How the plan stands, its chart, horizons and strategies. No goal is named.',
  },
  goals: {
    label: 'With goals',
    holds: 'The same, with your goals and milestones, their dates and how far you are.',
  },
  log: {
    label: 'With log and notes',
    holds: 'The same, with what you wrote about your goals, and your log with notes and links.',
  },
};

/** What the holder of a link does with it. */
export type LinkUse = 'Opened' | 'Fetched';

/** `Opened 3 times, last on `: where it was opened at all, the moment of the last time follows. */
export function usedInWords(use: LinkUse, times: number): string {
  if (times === 0) return `Not ${use.toLowerCase()} yet`;
  if (times === 1) return `${use} once, on `;
  return `${use} ${times.toLocaleString('en-GB')} times, last on `;
}

/** A sentence about a plan as its reader reads it, whose plan it is not: “behind the plan”. */
export function forReader(sentence: string): string {
  return sentence.replaceAll('your plan', 'the plan').replaceAll('your pace', 'the pace so far');
}

type Paced = Pick<Readiness, 'series' | 'asOf' | 'pace'>;

/** The sentence of a shared plan's chart: the level today, and the pace that the projection goes on with. */
export function sharedSentence({ series, asOf, pace }: Paced): string {
  const today = series.find(({ date }) => date === asOf);
  const pacing = paceForReader(pace);
  if (!today) return pacing;
  const [level, required] = [formatLevel(today.logged ?? 0), formatLevel(today.required)];
  return `The plan is at about ${level} today; the profession needs ${required}. ${pacing}`;
}

function paceForReader({ quarters, spi, mean }: Readiness['pace']): string {
  if (spi === null) {
    return 'No pace yet: until a quarter is logged, the projection assumes nine tenths of what is planned.';
  }
  const span = quarters === 1 ? 'In the first quarter' : `Over ${quarters} quarters`;
  const pace = `${formatPercent(spi)} of what was planned${spi === 3 ? ' or more' : ''}`;
  return `${span}, progress was ${pace}. The projection assumes ${formatPercent(mean)}.`;
}
