/** What a goal counts, from where to where. */
export interface Measure {
  /** None for a bare number. */
  readonly unit?: string | null | undefined;
  readonly baseline: number;
  readonly target: number;
}

/** Up to this many of a unit, one more is a step; beyond it a step is a part of the way. */
const MOST_SINGLE_STEPS = 100;
/** Steps on a longer way, and on one in per cent or in fractions of a unit. */
const LONG_WAY_STEPS = 40;
const SHORT_WAY_STEPS = 20;
/** More than a value has, and fewer than the noise of binary fractions. */
const SIGNIFICANT_DIGITS = 12;

/** Whether a goal is something that is done or not: from 0 to 1, as "win a competition" is. */
export function isDoneOrNot({ baseline, target, unit }: Measure): boolean {
  return baseline === 0 && target === 1 && unit !== '%';
}

/**
 * What one press adds to a goal's value, in its unit and towards the target: negative where the goal
 * falls. One of the unit; 5 for per cent from 0 to 100; a round part of a way that is long, or so
 * short that one of the unit would be most of it.
 */
export function stepOf(measure: Measure): number {
  const way = measure.target - measure.baseline;
  return Math.sign(way) * stepSize(measure, Math.abs(way));
}

function stepSize(measure: Measure, way: number): number {
  if (isDoneOrNot(measure)) return 1;
  if (measure.unit === '%') return roundedDown(way / SHORT_WAY_STEPS);
  if (way > MOST_SINGLE_STEPS) return roundedDown(way / LONG_WAY_STEPS);
  const isWhole = Number.isInteger(measure.baseline) && Number.isInteger(measure.target);
  return isWhole || way >= SHORT_WAY_STEPS ? 1 : roundedDown(way / SHORT_WAY_STEPS);
}

/** The largest of 1, 2 and 5 times a power of ten that is no more than a number. */
function roundedDown(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  const digit = number / power;
  return toTidy((digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power);
}

/**
 * The value after one step. A step that would pass the target ends on it; what is at the target
 * already goes on, but for what is done or not and for per cent.
 */
export function valueAfterStep(measure: Measure, value: number): number {
  const step = stepOf(measure);
  const left = (measure.target - value) * Math.sign(step);
  if (left > 0 && left <= Math.abs(step)) return measure.target;
  if (left <= 0 && (isDoneOrNot(measure) || measure.unit === '%')) return value;
  return toTidy(value + step);
}

/** A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export function toTidy(number: number): number {
  return Number(number.toPrecision(SIGNIFICANT_DIGITS));
}
