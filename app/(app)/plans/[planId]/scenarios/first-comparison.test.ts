import { describe, expect, it } from 'vitest';
import { compareScenarios, readinessUnder } from '@/components/scenario/comparison';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import { TODAYS_PLAN } from '@/lib/domain/scenario';
import { firstComparison } from './first-comparison';

const { input, asOf } = tenYears;
const plan = { ...input.plan, strategies: input.strategies, today: asOf };
const faster = { ...TODAYS_PLAN, pace: 1.5 };
const saved = [{ id: 'k1', name: 'No fading', query: 'fade=none' }];

/** The turns that others have until the work is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  const other = () => {
    turns += 1;
    if (!over) setImmediate(other);
  };
  setImmediate(other);
  await work;
  over = true;
  return turns;
}

describe('the first figures of a what-if (trust 24)', () => {
  it('are what the browser would compute', async () => {
    const under = (scenario: typeof faster) => readinessUnder(plan, asOf, scenario);
    const named = { id: 'k1', letter: 'A', name: 'No fading' };
    const over = { ...named, readiness: under({ ...TODAYS_PLAN, halfLifeYears: null }) };
    expect(await firstComparison(plan, saved, { scenario: faster, shown: ['k1'] })).toEqual(
      compareScenarios(plan, faster, under(TODAYS_PLAN), under(faster), [over]),
    );
  });

  it('are computed while others are answered', async () => {
    const [scenario, shown] = [faster, ['k1']];
    const turns = await turnsDuring(firstComparison(plan, saved, { scenario, shown }));
    // Before the what-if and before each scenario over it.
    expect(turns).toBeGreaterThanOrEqual(1 + shown.length);
  });
});
