import { formatPoints } from '@/lib/format/numbers';

/** `36–40`, or one number where both ends round to it. */
export function pointRange(low: number, high: number): string {
  const [from, to] = [formatPoints(low), formatPoints(high)];
  return from === to ? from : `${from}–${to}`;
}

/** Percent for an attribute, to a hundredth: a tenth of a pixel at a thousand of them. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
