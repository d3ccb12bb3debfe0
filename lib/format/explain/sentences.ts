import type { DrawExplanation, PaceRowNote } from '@/lib/domain/explain';
import { formatPercent, formatValue } from '../numbers';

/** The draw that a projected number is read from. */
export function drawInWords({ draw, pace, mean, deviation, factor }: DrawExplanation): string {
  const drawn = `The ${ordinal(draw)} of 99 draws has this value. It goes at ${formatPercent(pace)} of the planned pace`;
  const times = factor === 1 ? '' : `${formatValue(Math.round(1000 * factor) / 1000)} times `;
  return `${drawn}: ${times}your expected ${formatPercent(mean)}, give or take ${formatPercent(deviation)}.`;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

const NOTES: Readonly<Record<PaceRowNote, string>> = {
  'nothing-planned': 'Left out: nothing was planned.',
  'went-back': 'Counts as none: progress was taken back.',
  capped: 'Counts as three times the plan, which is the most.',
};

/** Why a quarter does not count as it is; empty where it does. */
export function paceNoteInWords(note: PaceRowNote | null): string {
  return note === null ? '' : NOTES[note];
}
