import type { Pace } from '@/lib/domain/readiness';
import { formatPercent } from '../numbers';

/** What the log says about the person's pace, and what the projection takes it for. */
export function paceSentence({ quarters, spi, mean }: Pace): string {
  if (spi === null) {
    return 'No full quarter of planned work is in your log yet, so the projection takes you to keep to your plan, with a wide margin.';
  }
  const span = quarters === 1 ? 'In the one full quarter' : `Over the ${quarters} full quarters`;
  const cautious = `The projection takes about ${formatPercent(mean)} from here on: it leans towards your plan while the log is short.`;
  return `${span} with planned work you did ${doneInWords(spi)}. ${cautious}`;
}

/** The model caps the pace at three times the plan, so 3 means “at least”. */
function doneInWords(spi: number): string {
  if (spi === 0) return 'none of what you had planned';
  return `${spi === 3 ? 'at least' : 'about'} ${formatPercent(spi)} of what you had planned`;
}
