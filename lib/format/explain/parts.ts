/**
 * Parts of a sum as a page shows them: rounded so that what is shown adds up to the shown total.
 * Each is its own rounding or the one next to it (largest remainder), and the total is rounded for
 * itself, so that it is the number that the chart shows.
 *
 * @param decimals digits after the point, 0–6
 */
export function shownParts(
  parts: readonly number[],
  total: number,
  decimals = 0,
): { readonly parts: readonly number[]; readonly total: number } {
  const unit = 10 ** decimals;
  const whole = Math.round(total * unit);
  const floors = parts.map((part) => Math.floor(part * unit + 1e-6));
  const missing = whole - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part * unit - (floors[index] as number) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return {
    parts: floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / unit + 0),
    total: whole / unit + 0,
  };
}
