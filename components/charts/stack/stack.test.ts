import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributions } from '@/lib/domain/activity';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import { anyCase } from '@/lib/domain/readiness/testing/arbitraries';
import { goalOf, planOf } from '@/lib/domain/readiness/testing/plans';
import { wholePoints } from '@/lib/format/numbers';
import { examplePlan } from '../testing/examples';
import { stackOf } from './layers';
import { boundaries, stackScene } from './stack-scene';
import { sharesOn, stackSentence } from './stack-words';

/** Goals named across the whole plan, as rows of a database are. */
function named(plan: ReadinessPlan): ReadinessPlan {
  const strategies = plan.strategies.map((strategy) => ({
    ...strategy,
    goals: strategy.goals.map((goal) => ({ ...goal, id: `${strategy.key}-${goal.id}` })),
  }));
  return { ...plan, strategies };
}

const someCase = anyCase.map(({ plan, asOf }) => ({ plan: named(plan), asOf }));

describe('the stack', () => {
  it('adds up to the model’s readiness on every date, in full and in the tenths that are read', () => {
    fc.assert(
      fc.property(someCase, ({ plan, asOf }) => {
        const stack = stackOf(contributions(plan, asOf));
        const { series } = computeReadiness(plan, asOf);
        for (const [at, row] of series.entries()) {
          const shown = row.logged ?? row.projected?.p50 ?? Number.NaN;
          const sum = stack.layers.reduce((total, { values }) => total + (values[at] ?? 0), 0);
          expect(sum + (stack.cap[at] ?? 0)).toBeCloseTo(shown, 6);
          const { layers, cap, total } = sharesOn(stack, at);
          expect(layers.reduce((all, one) => all + one, 0) + cap).toBe(total);
          expect(wholePoints(total / 10)).toBe(wholePoints(stack.totals[at] ?? 0));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts a goal that never brings more than a trace', () => {
    const trace = planOf(
      [goalOf({ id: 'trace', startOn: '2037-11-24', dueOn: '2039-10-01', points: 1 })],
      { startedOn: '2037-11-24', halfLifeYears: 0.05 },
    );
    const { layers, totals } = stackOf(contributions(trace, '2046-12-13'));
    const last = totals.length - 1;
    expect(totals[last]).toBeGreaterThan(0);
    expect(layers.reduce((sum, { values }) => sum + (values[last] ?? 0), 0)).toBe(totals[last]);
  });

  it('has edges that never cross, the topmost at the sum', () => {
    fc.assert(
      fc.property(someCase, ({ plan, asOf }) => {
        const stack = stackOf(contributions(plan, asOf));
        const all = stack.dates.map((_, at) => at);
        const edges = boundaries(stack, all);
        expect(edges).toHaveLength(stack.layers.length + 1);
        for (const at of all) {
          for (const [index, edge] of edges.entries()) {
            expect(edge[at]).toBeGreaterThanOrEqual((edges[index - 1]?.[at] ?? 0) - 1e-9);
          }
        }
        for (const { points } of stackScene(stack, asOf).paths) {
          for (const { x, y } of points) {
            expect(x >= -1e-9 && x <= 100.001 && y >= -1e-9 && y <= 100.001).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has a line on top that is solid to today, dashed to the end of the plan, and thin after', () => {
    const { plan, asOf } = examplePlan('two-years');
    const stack = stackOf(contributions(plan, asOf));
    const scene = stackScene(stack, asOf);
    const [logged, projected, beyond] = ['logged', 'projected', 'beyond'].map(
      (key) => scene.paths.find((path) => path.key === key)?.points ?? [],
    );
    const today = scene.lines.find(({ key }) => key === 'today')?.from.x;
    expect(logged?.at(-1)?.x).toBeCloseTo(today ?? Number.NaN, 6);
    expect(projected?.[0]).toEqual(logged?.at(-1));
    expect(beyond?.[0]).toEqual(projected?.at(-1));
    expect(beyond?.at(-1)?.x).toBe(100);
  });

  it('keeps eight goals by themselves and gathers the others', () => {
    const goals = Array.from({ length: 30 }, (_, index) =>
      goalOf({
        id: `g${index}`,
        title: `Goal ${index}`,
        points: index + 1,
        entries: [{ occurredOn: '2027-01-31', value: 10 }],
      }),
    );
    const { layers } = stackOf(contributions(planOf(goals), '2027-06-30'));
    expect(layers.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `Goal ${index + 22}`),
      'Other goals (22)',
      'Starting level',
    ]);
    const nine = stackOf(contributions(planOf(goals.slice(0, 9)), '2027-06-30')).layers;
    expect(nine.map(({ key }) => key)).not.toContain('others');
    expect(nine).toHaveLength(10);
  });

  it('numbers every layer at the edge and names the same number inside at most once', () => {
    const { plan, asOf } = examplePlan('two-years');
    const stack = stackOf(contributions(plan, asOf));
    const { texts } = stackScene(stack, asOf);
    for (const size of ['narrow', 'wide'] as const) {
      const edge = texts.filter((text) => text.size === size && text.x === 100 && text.dx === 8);
      expect(edge.map(({ text }) => Number.parseInt(text, 10))).toEqual(
        stack.layers.map((_, index) => index + 1),
      );
    }
  });
});

describe('its sentence', () => {
  it('adds up in whole points, today and as far as is planned', () => {
    const { plan, asOf } = examplePlan('two-years');
    const stack = stackOf(contributions(plan, asOf));
    const { series, plannedUntil } = computeReadiness(plan, asOf);
    const now = series.find(({ date }) => date === asOf)?.logged ?? 0;
    const end = series.find(({ date }) => date === plannedUntil)?.projected?.p50 ?? 0;
    const said = stackSentence(stack, asOf);
    expect(said).toMatch(
      new RegExp(`^Your goals bring \\d+ of your ${wholePoints(now)}% today, “`),
    );
    expect(said).toMatch(
      new RegExp(`By June 2031, when your plan ends, .* \\d+ of ${wholePoints(end)}%\\.$`),
    );
  });

  it('says so when no goal brings anything', () => {
    expect(stackSentence(stackOf(contributions(planOf(), '2027-06-30')), '2027-06-30')).toBe(
      'No goal brings anything yet: this is what you started with.',
    );
  });

  it('says so when nothing is planned from today on', () => {
    const plan = planOf([goalOf({ entries: [{ occurredOn: '2027-03-01', value: 10 }] })]);
    expect(stackSentence(stackOf(contributions(plan, '2028-06-30')), '2028-06-30')).toBe(
      'Your goals bring 25 of your 25% today, “Goal” the most. Nothing is planned after today.',
    );
  });
});
