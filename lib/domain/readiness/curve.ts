/** Values at anchor days, at least one, in order. */
export type Curve = readonly { readonly day: number; readonly value: number }[];

/** Linear in days between anchors, constant before the first and after the last. */
export function curveAt(curve: Curve, day: number): number {
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
