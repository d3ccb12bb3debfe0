import fc from 'fast-check';
import type { CivilDate } from '../../calendar';
import type { ReadinessPlan } from '../../readiness';
import { anyCase } from '../../readiness/testing/arbitraries';
import { type RoadChoice, type RoadTemplate, roadId } from '..';

/** A template of 20 points and a year, with the given fields replaced. */
export function templateOf(
  strategyKey: string,
  key: string,
  given: Partial<RoadTemplate> = {},
): RoadTemplate {
  return {
    strategyKey,
    key,
    title: key,
    unit: 'pieces',
    baseline: 0,
    target: 10,
    points: 20,
    months: 12,
    ...given,
  };
}

export interface RoadCase {
  readonly plan: ReadinessPlan;
  readonly asOf: CivilDate;
  readonly templates: readonly RoadTemplate[];
  readonly choice: RoadChoice;
}

/** A plan on a day, templates of its strategies and one that it lacks, and a choice. */
export const anyRoad: fc.Arbitrary<RoadCase> = anyCase.chain(({ plan, asOf }) => {
  const keys = [...plan.strategies.map(({ key }) => key), 'unknown'];
  const size = fc.record({
    strategyKey: fc.constantFrom(...keys),
    points: fc.integer({ min: 1, max: 60 }),
    months: fc.integer({ min: 1, max: 60 }),
  });
  return fc.array(size, { maxLength: 14 }).chain((sizes) => {
    const templates = sizes.map(({ strategyKey, ...given }, index) =>
      templateOf(strategyKey, `template-${index}`, given),
    );
    const some = fc.subarray(templates.map(roadId));
    const choice: fc.Arbitrary<RoadChoice> = fc.record(
      {
        atOnce: fc.integer({ min: 1, max: 6 }),
        until: fc.constantFrom(2031, 2036, 2046),
        leftOut: some,
        preferred: some,
        startOn: some.map((ids) =>
          Object.fromEntries(ids.map((id, index) => [id, `${2026 + 2 * index}-05-17`])),
        ),
        inUse: fc.subarray(keys),
      },
      { requiredKeys: ['atOnce'] },
    );
    return choice.map((chosen) => ({ plan, asOf, templates, choice: chosen }));
  });
});
