import type { Pace } from '@/lib/domain/readiness';
import { formatPercent } from '../numbers';

/** What the log says about the person's pace, and what the projection takes it for. */
export function paceSentence({ quarters, spi, mean }: Pace): string {
  if (spi === null) {
    return 'No pace yet: until you have logged a quarter, we assume nine tenths of your plan.';
  }
  const span = quarters === 1 ? 'In your first quarter' : `Over ${quarters} quarters`;
  const from = `${span} ${doneInWords(spi)}.`;
  if (formatPercent(spi) === formatPercent(mean)) return `${from} From here we assume the same.`;
  return `${from} From here we assume about ${formatPercent(mean)}.`;
}

/** The model caps the pace at three times the plan, so 3 means that or more. */
function doneInWords(spi: number): string {
  if (spi === 0) return 'you made no progress on your open goals';
  const pace = `${formatPercent(spi)} of your planned pace`;
  return spi === 3 ? `you went at ${pace} or more` : `you went at about ${pace}`;
}
