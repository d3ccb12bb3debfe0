import { formatPercent } from '../numbers';
import { formatValue } from '../value';

/**
 * Weights as they are typed, as shares of their total.
 *
 * @returns null while one of them is no number
 */
export function sharesOf(typed: readonly string[]): { total: string; parts: string[] } | null {
  const weights = typed.map((text) => Number(text.trim().replace(',', '.') || Number.NaN));
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0)) return null;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    total: formatValue(Math.round(total * 100) / 100),
    parts: weights.map((weight) => formatPercent(total > 0 ? weight / total : 0)),
  };
}
