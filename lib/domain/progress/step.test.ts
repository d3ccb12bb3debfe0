import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOf, valueAfterStep } from './step';

const measure = (unit: string, baseline: number, target: number) => ({ unit, baseline, target });

describe('a step', () => {
  it.each([
    ['one more of what is counted', measure('interviews', 0, 10), 1],
    ['one less where the goal falls', measure('minutes', 40, 10), -1],
    ['five of a hundred per cent', measure('%', 0, 100), 5],
    ['a round part of a way in per cent', measure('%', 20, 90), 2],
    ['done, where there is only that', measure('competitions', 0, 1), 1],
    ['more than one on a long way', measure('cases', 0, 1_000), 20],
    ['a fraction where the way is short', measure('', 0.5, 0.9), 0.02],
  ])('is %s', (_, given, step) => expect(stepOf(given)).toBe(step));

  it('ends on the target where it would pass it', () => {
    expect(valueAfterStep(measure('%', 0, 100), 98)).toBe(100);
    expect(valueAfterStep(measure('modules', 0, 8), 7.5)).toBe(8);
    expect(valueAfterStep(measure('minutes', 40, 10), 10.5)).toBe(10);
  });

  it('goes on past the target, but not past done or 100%', () => {
    expect(valueAfterStep(measure('modules', 0, 8), 8)).toBe(9);
    expect(valueAfterStep(measure('minutes', 40, 10), 10)).toBe(9);
    expect(valueAfterStep(measure('', 0, 1), 1)).toBe(1);
    expect(valueAfterStep(measure('%', 0, 100), 100)).toBe(100);
  });

  it('reaches any target from any baseline, nearer by every press, in numbers that can be read', () => {
    const value = fc.integer({ min: -100_000, max: 100_000 }).map((tenths) => tenths / 10);
    const measures = fc
      .record({ unit: fc.constantFrom('%', '', 'hours'), baseline: value, target: value })
      .filter(({ baseline, target }) => baseline !== target);
    fc.assert(
      fc.property(measures, (given) => {
        let at = given.baseline;
        for (let press = 0; at !== given.target; press++) {
          expect(press).toBeLessThan(120);
          const next = valueAfterStep(given, at);
          const left = (from: number) => Math.abs(given.target - from);
          expect(left(next)).toBeLessThan(left(at));
          expect(String(next).length).toBeLessThan(10);
          at = next;
        }
      }),
    );
  });
});
