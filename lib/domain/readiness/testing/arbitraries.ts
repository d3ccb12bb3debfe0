import fc from 'fast-check';
import { addDays } from '../../calendar';
import type { ReadinessGoal, ReadinessPlan, ReadinessScenario, ReadinessStrategy } from '../types';

const level = fc.double({ min: 0, max: 100, noNaN: true });
const weight = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }));
const halfLife = fc.oneof(fc.constant(null), fc.double({ min: 0.05, max: 60, noNaN: true }));

/** A date from `min` to `max` days after another; negative numbers are days before it. */
function around(origin: string, min: number, max: number) {
  return fc.integer({ min, max }).map((days) => addDays(origin, days));
}

function entries(startedOn: string, baseline: number, target: number) {
  const value = fc
    .double({ min: -0.3, max: 1.3, noNaN: true })
    .map((share) => baseline + share * (target - baseline));
  const reached = fc.constant(target);
  return fc.array(
    fc.record({
      occurredOn: fc.oneof(around(startedOn, 0, 7300), around(startedOn, 0, 4)),
      value: fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: reached, weight: 1 }),
    }),
    { maxLength: 7 },
  );
}

function goal(startedOn: string): fc.Arbitrary<Omit<ReadinessGoal, 'id'>> {
  return fc
    .record({
      startOn: fc.oneof(around(startedOn, -500, 6000), fc.constant(startedOn)),
      days: fc.integer({ min: 1, max: 3000 }),
      baseline: fc.integer({ min: -50, max: 50 }),
      distance: fc.integer({ min: 1, max: 90 }),
      down: fc.boolean(),
      points: fc.integer({ min: 1, max: 100 }),
      dropped: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    })
    .chain(({ startOn, days, baseline, distance, down, points, dropped }) => {
      const target = down ? baseline - distance : baseline + distance;
      return fc.record({
        startOn: fc.constant(startOn),
        dueOn: fc.constant(addDays(startOn, days)),
        baseline: fc.constant(baseline),
        target: fc.constant(target),
        points: fc.constant(points),
        droppedOn: fc.constant(dropped ? addDays(startOn, 30) : null),
        entries: entries(startedOn, baseline, target),
      });
    });
}

function strategy(startedOn: string): fc.Arbitrary<Omit<ReadinessStrategy, 'key'>> {
  return fc.record({
    startingLevel: level,
    inUse: fc.constantFrom(true, false, undefined),
    weights: fc.record({ 2031: weight, 2036: weight, 2046: weight }),
    required: fc.record({ 2026: level, 2031: level, 2036: level, 2046: level }),
    goals: fc
      .array(goal(startedOn), { maxLength: 4 })
      .map((goals) => goals.map((one, index) => ({ ...one, id: `goal-${index}` }))),
  });
}

export interface Case {
  readonly plan: ReadinessPlan;
  readonly asOf: string;
  readonly scenario: ReadinessScenario;
}

/** A plan, a day and a what-if: days before the plan begins and after the axis ends among them. */
export const anyCase: fc.Arbitrary<Case> = fc
  .oneof(
    around('2026-01-01', -700, 6000),
    fc.constantFrom('2026-03-31', '2028-02-29', '2030-06-30', '2026-12-31', '2044-01-01'),
  )
  .chain((startedOn) =>
    fc.record({
      plan: fc.record({
        startedOn: fc.constant(startedOn),
        halfLifeYears: halfLife,
        strategies: fc
          .array(strategy(startedOn), { minLength: 1, maxLength: 4 })
          .map((all) => all.map((one, index) => ({ ...one, key: `strategy-${index}` }))),
      }),
      asOf: fc.oneof(
        { arbitrary: around(startedOn, 0, 4000), weight: 4 },
        { arbitrary: around(startedOn, -200, 8000), weight: 1 },
        {
          arbitrary: fc.constantFrom('2031-12-31', '2036-12-31', '2046-12-31', '2028-03-31'),
          weight: 1,
        },
      ),
      scenario: fc.record(
        {
          pace: fc.double({ min: 0, max: 4, noNaN: true }),
          disruption: fc.double({ min: 0, max: 3, noNaN: true }),
          halfLifeYears: halfLife,
        },
        { requiredKeys: [] },
      ),
    }),
  );

/** Freezes a value and all that it holds, so that a write to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
