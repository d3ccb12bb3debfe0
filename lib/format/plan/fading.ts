import { plural } from '../numbers';
import { formatValue } from '../value';

/** What becomes of what a person does and does not use in their work. */
export function fadingInWords(halfLifeYears: number | null): string {
  if (halfLifeYears === null) {
    return 'Nothing fades in this plan, as you chose: for now the answers change nothing.';
  }
  const years = `${formatValue(halfLifeYears)} ${plural(halfLifeYears, 'year')}`;
  return `What you use is kept; what you do not use fades by half in ${years}.`;
}
