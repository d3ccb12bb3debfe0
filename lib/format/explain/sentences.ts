import type { FutureExplanation, PaceRowNote } from '@/lib/domain/explain';
import { formatPercent } from '../numbers';
import { formatValue } from '../value';

/** The future that a projected number is read from, and how far it has come. */
export function futureInWords(explanation: FutureExplanation): string {
  const { future, mean, ownMean, deviation, factor, luck, quartersAhead, gone } = explanation;
  const times = factor === 1 ? '' : `${formatValue(Math.round(1000 * factor) / 1000)} times `;
  const way = `In the ${quarters(quartersAhead)} to this date that makes ${quarters(gone)} of the plan.`;
  if (future === 0) {
    return `The middle keeps to your expected pace, ${times}${formatPercent(mean)} of the plan. ${way}`;
  }
  const usual = `its usual pace is ${times}${formatPercent(ownMean)} of the plan (your expected ${formatPercent(mean)}, give or take ${formatPercent(deviation)})`;
  return `Number ${future} of the 99 has this value: ${usual}, and ${luckInWords(luck)}. ${way}`;
}

function luckInWords(luck: number): string {
  const percent = Math.round(Math.abs(luck - 1) * 100);
  if (percent === 0) return 'its quarters come out as usual';
  return `its quarters come out ${percent}% ${luck > 1 ? 'better' : 'worse'} than that`;
}

function quarters(count: number): string {
  return `${count.toFixed(1)} quarters`;
}

const NOTES: Readonly<Record<PaceRowNote, string>> = {
  'nothing-open': 'Left out: no goal was open.',
  'went-back': 'Counts as none: progress was taken back.',
};

/** Why a quarter does not count as it is; empty where it does. */
export function paceNoteInWords(note: PaceRowNote | null): string {
  return note === null ? '' : NOTES[note];
}
