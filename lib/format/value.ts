import { groupDigits, toSignificant } from './numbers';
import { singularUnit } from './units';

/** Twelve digits are more than anyone logs and fewer than the noise of binary fractions. */
const SIGNIFICANT_DIGITS = 12;

/**
 * A measure's value in its unit, as short as it can be said: `0.3`, `1,200 hours`, `1 hour`, `45%`.
 */
export function formatValue(value: number, unit = ''): string {
  const number = groupDigits(toSignificant(value + 0, SIGNIFICANT_DIGITS));
  if (unit === '') return number;
  if (unit === '%') return `${number}%`;
  return `${number} ${number === '1' ? singularUnit(unit) : unit}`;
}
