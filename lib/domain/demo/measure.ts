import type { Random } from './chance';

export interface Measure {
  readonly baseline: number;
  readonly target: number;
}

/** The value at a share of the way, as a person would type it: whole where the goal counts something. */
export function valueAt({ baseline, target }: Measure, fraction: number): number {
  const value = baseline + fraction * (target - baseline);
  const step = stepOf({ baseline, target });
  return Math.round(Math.round(value / step) * step * 100) / 100;
}

/** The smallest difference that is logged, in the goal's own measure. */
function stepOf({ baseline, target }: Measure): number {
  const whole = Number.isInteger(baseline) && Number.isInteger(target);
  const distance = Math.abs(target - baseline);
  if (!whole) return 0.01;
  return distance < 3 ? 0.5 : 1;
}

/** How many of these differences lie between baseline and target. */
export function stepsOf(measure: Measure): number {
  return Math.abs(measure.target - measure.baseline) / stepOf(measure);
}

/** A share of the way that is short of the target by one step. */
export function oneStepShort(measure: Measure): number {
  return 1 - 1 / stepsOf(measure);
}

/** How far one is after a share of the time: work comes in waves, and never goes back. */
export function wavesOf(random: Random): (time: number) => number {
  const [phase, strength] = [2 * Math.PI * random(), 0.5 + 0.4 * random()];
  const wave = (time: number) =>
    time + (strength / (4 * Math.PI)) * Math.sin(4 * Math.PI * time + phase);
  const [from, to] = [wave(0), wave(1)];
  return (time) => (wave(time) - from) / (to - from);
}
