import { formatValue } from '@/lib/format/numbers';

const short = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

/** A measure's value for a label with little room: `12.5k`, `14`. */
export function shortAmount(value: number): string {
  const size = Math.abs(value);
  const fits = size < 10_000 && Number.isInteger(value);
  return fits ? formatValue(value) : short.format(value);
}
