import { describe, expect, it } from 'vitest';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import { planReadiness } from './plan-readiness';

const { input, asOf } = tenYears;
const plan = (title = 'A plan'): ReadinessPlan & { today: string } =>
  structuredClone({ ...input.plan, title, today: asOf, strategies: input.strategies });

describe('the readiness of a plan', () => {
  it('is what the model says, and kept for a plan of the same content', () => {
    const first = planReadiness(plan());
    expect(first).toEqual(computeReadiness(plan(), asOf));
    expect(planReadiness(plan())).toBe(first);
  });

  it('is worked out anew once anything is logged, and on another day', () => {
    const before = planReadiness(plan());
    const logged = plan();
    const [goal] = logged.strategies.flatMap(({ goals }) => goals);
    Object.assign(goal ?? {}, { entries: [{ occurredOn: asOf, value: 0 }] });
    expect(planReadiness(logged)).toEqual(computeReadiness(logged, asOf));
    expect(planReadiness(logged)).not.toEqual(before);
    const later = { ...plan(), today: '2040-02-29' };
    expect(planReadiness(later)).toEqual(computeReadiness(later, later.today));
  });

  it('is kept for those that were asked for last', () => {
    const [mine, other] = [planReadiness(plan('mine')), planReadiness(plan('other'))];
    for (let others = 0; others < 31; others++) {
      planReadiness(plan(`plan ${others}`));
      expect(planReadiness(plan('mine'))).toBe(mine);
    }
    expect(planReadiness(plan('other'))).not.toBe(other);
    expect(planReadiness(plan('other'))).toEqual(other);
  });
});
