import { describe, expect, it } from 'vitest';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import { planReadiness } from './plan-readiness';

const { input, asOf } = tenYears;
const plan = (halfLifeYears = 10): ReadinessPlan & { today: string } =>
  structuredClone({ ...input.plan, halfLifeYears, today: asOf, strategies: input.strategies });

describe('the readiness of a plan', () => {
  it('is what the model says, and kept for a plan of the same content', async () => {
    const first = await planReadiness(plan());
    expect(first).toEqual(computeReadiness(plan(), asOf));
    expect(await planReadiness(plan())).toBe(first);
  });

  it('is worked out anew once anything is logged, and on another day', async () => {
    const before = await planReadiness(plan());
    const logged = plan();
    const [goal] = logged.strategies.flatMap(({ goals }) => goals);
    Object.assign(goal ?? {}, { entries: [{ occurredOn: asOf, value: 0 }] });
    expect(await planReadiness(logged)).toEqual(computeReadiness(logged, asOf));
    expect(await planReadiness(logged)).not.toEqual(before);
    const later = { ...plan(), today: '2040-02-29' };
    expect(await planReadiness(later)).toEqual(computeReadiness(later, later.today));
  });

  it('is worked out once for two who ask at the same time', () => {
    expect(planReadiness(plan(30))).toBe(planReadiness(plan(30)));
  });

  it('is kept for those that were asked for last', async () => {
    const [mine, other] = [await planReadiness(plan(1)), await planReadiness(plan(2))];
    for (let others = 0; others < 31; others++) {
      await planReadiness(plan(3 + others / 100));
      expect(await planReadiness(plan(1))).toBe(mine);
    }
    expect(await planReadiness(plan(2))).not.toBe(other);
    expect(await planReadiness(plan(2))).toEqual(other);
  });
});
