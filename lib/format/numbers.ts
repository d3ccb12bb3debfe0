/** Twelve digits are more than anyone logs and fewer than the noise of binary fractions. */
const SIGNIFICANT_DIGITS = 12;

const valueFormat = new Intl.NumberFormat('en-GB', {
  maximumSignificantDigits: SIGNIFICANT_DIGITS,
});
const wholeFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Whole points without a word: `38`. */
export function formatPoints(points: number): string {
  return wholeFormat.format(wholePoints(points));
}

/** Points as a reader sees them: a whole number, and never minus nothing. */
export function wholePoints(points: number): number {
  return Math.round(points) + 0;
}

/** `1 point`, `38 points`. */
export function pointsInWords(points: number): string {
  return `${formatPoints(points)} ${wholePoints(points) === 1 ? 'point' : 'points'}`;
}

/** A share of 1 as whole per cent: `83%`. */
export function formatPercent(share: number): string {
  return `${wholeFormat.format(wholePoints(100 * share))}%`;
}

/** A measure's value in its unit, as short as it can be said: `0.3`, `1,200 hours`, `45%`. */
export function formatValue(value: number, unit = ''): string {
  const number = valueFormat.format(value + 0);
  if (unit === '') return number;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
