import { wholePoints } from '../numbers';

/** Decimals of a tenth that are kept; what lies beyond is noise of binary fractions. */
const NOISE_DIGITS = 6;

/**
 * Points as a whole number of tenths, for a page on which columns add up. It rounds on to the same
 * whole point as the number itself: 38.46 is 38.4 rather than 38.5, since the chart says 38.
 */
export function tenthsOf(points: number): number {
  const tenths = Math.round(points * 10) + 0;
  const whole = wholePoints(points);
  if (wholePoints(tenths / 10) === whole) return tenths;
  return tenths + Math.sign(whole - tenths / 10);
}

/**
 * Largest remainder method, as seats are allotted after an election: tenths for each part of a sum,
 * so that the reader's own addition gives the total that is shown. Each is rounded down, and the
 * missing tenths go to the parts that lost most. No part is a tenth off or more.
 *
 * @param parts in points; below 0 for what is taken off
 * @param total in tenths
 */
export function largestRemainder(parts: readonly number[], total: number): number[] {
  if (parts.length === 0) return [];
  const exact = parts.map((part) => Number((part * 10).toFixed(NOISE_DIGITS)));
  const shown = exact.map((tenths) => Math.floor(tenths) + 0);
  const missing = total - shown.reduce((sum, tenths) => sum + tenths, 0);
  const lost = (index: number) => (exact[index] ?? 0) - (shown[index] ?? 0);
  const order = parts.map((_, index) => index).sort((a, b) => lost(b) - lost(a));
  const step = Math.sign(missing);
  if (step < 0) order.reverse();
  for (let given = 0; given < Math.abs(missing); given++) {
    const index = order[given % order.length] as number;
    shown[index] = (shown[index] ?? 0) + step;
  }
  return shown;
}

/** `38.6`, `0.0`, `−3.2` */
export function formatTenths(tenths: number): string {
  const text = (Math.abs(tenths) / 10).toFixed(1);
  return tenths < 0 ? `−${text}` : text;
}

/** A level out of 100, to a tenth: `38.6%`. */
export function formatLevelTenths(tenths: number): string {
  return `${formatTenths(tenths)}%`;
}

/** A share of 1 in per cent with a decimal where it has one: `62.5%`, `100%`. */
export function formatShare(share: number): string {
  return formatShareTenths(Math.round(share * 1000));
}

/** Tenths of a per cent as per cent: `62.5%`, `100%`. */
export function formatShareTenths(tenths: number): string {
  return `${Number((tenths / 10).toFixed(1))}%`;
}

/** A multiple of the planned pace, or what goes into its formula: `0.83`, `−1.28`. */
export function formatFactor(factor: number, digits = 2): string {
  const text = Math.abs(factor).toFixed(digits);
  return factor < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Hundredths, of points or of quarters: `12.30`. */
export function formatHundredths(hundredths: number): string {
  return formatFactor(hundredths / 100);
}
