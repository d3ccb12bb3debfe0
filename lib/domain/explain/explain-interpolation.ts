import { fromDayNumber } from '../calendar';
import { interpolate, type PiecewiseLinear } from '../readiness/piecewise-linear';
import type { Interpolation } from './types';

/** A piecewise-linear value on a day, with the anchors that it lies between. */
export function explainInterpolation(curve: PiecewiseLinear, day: number): Interpolation {
  const before = curve.findLast((anchor) => anchor.day <= day) ?? curve[0];
  const after = curve.find((anchor) => anchor.day > day) ?? curve.at(-1);
  if (!before || !after) throw new RangeError('A curve needs an anchor');
  const settled = before === after || day <= before.day;
  const anchor = ({ day: on, value }: PiecewiseLinear[number]) => ({
    date: fromDayNumber(on),
    value,
  });
  return {
    value: interpolate(curve, day),
    before: anchor(before),
    after: anchor(settled ? before : after),
    share: settled ? 0 : (day - before.day) / (after.day - before.day),
  };
}
