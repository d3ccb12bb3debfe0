/** A piecewise-linear function of time: values at its anchors, at least one, days ascending. */
export type PiecewiseLinear = readonly { readonly day: number; readonly value: number }[];

/**
 * Piecewise-linear interpolation, constant before the first anchor and after the last.
 *
 * @param day a day number, which may be fractional
 * @throws RangeError when there is no anchor
 */
export function interpolate(curve: PiecewiseLinear, day: number): number {
  let before = curve[0];
  let after = before;
  for (const anchor of curve) {
    after = anchor;
    if (anchor.day > day) break;
    before = anchor;
  }
  if (!before || !after) throw new RangeError('A curve needs an anchor');
  if (before === after) return before.value;
  const share = (day - before.day) / (after.day - before.day);
  // Exact at both anchors, which before + share · (after − before) is not.
  return before.value * (1 - share) + after.value * share;
}
