import { fromDayNumber } from '../calendar';
import { type Curve, curveAt } from '../readiness/curve';
import type { Interpolation } from './types';

/** A curve's value on a day, with the anchors that it lies between. */
export function interpolate(curve: Curve, day: number): Interpolation {
  const before = curve.findLast((anchor) => anchor.day <= day) ?? curve[0];
  const after = curve.find((anchor) => anchor.day > day) ?? curve.at(-1);
  if (!before || !after) throw new RangeError('A curve needs an anchor');
  const settled = before === after || day <= before.day;
  const anchor = ({ day: on, value }: Curve[number]) => ({ date: fromDayNumber(on), value });
  return {
    value: curveAt(curve, day),
    before: anchor(before),
    after: anchor(settled ? before : after),
    share: settled ? 0 : (day - before.day) / (after.day - before.day),
  };
}
