import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { goalOf, planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { exampleAsOf, examplePlan } from './example-plan';
import { explainNumber } from './explain-number';
import { type ExplainQuery, parseExplainQuery } from './explain-query';
import type { ExplainedPlan } from './explained-plan';
import { NumberBreakdown } from './number-breakdown';

function text(plan: ExplainedPlan, asOf: string, query: ExplainQuery): string {
  const question = parseExplainQuery(plan, asOf, query);
  const number = explainNumber(plan, asOf, question);
  const html = renderToStaticMarkup(
    <NumberBreakdown plan={plan} asOf={asOf} number={number} question={question} planHref="/p" />,
  );
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the breakdown of a number', () => {
  it('of a projection has its pace, its future and its range, in words before the formula', () => {
    const words = text(examplePlan, exampleAsOf, { date: '2031-12-31', line: 'projected' });
    expect(words).toContain('The middle keeps to your expected pace, 80% of the plan.');
    expect(words.indexOf('The middle keeps')).toBeLessThan(words.indexOf('quarters of the plan ='));
    expect(words).toContain('index = 60.62 ÷ 79.79 = 0.76');
    expect(words).toContain('expected pace = (60.62 + 0.9 × 35.66) ÷ (79.79 + 35.66) = 0.80');
    expect(words).toMatch(/quarters of the plan = 0\.80\d* × 15\.00\d* = 12\.0 /);
    expect(words).toContain('spread = √((4 × 0.25 + 1.99) ÷ (3 + 3)) = 0.71');
  });

  it('of another end of the range is its own future’s', () => {
    const words = text(examplePlan, exampleAsOf, { percentile: 'p10' });
    expect(words).toContain('The 10th: the number taken apart here');
    expect(words).toMatch(/Number \d+ of the 99 has this value: its usual pace is/);
    expect(words).toMatch(/usual pace = max\(0, 0\.80\d* \+ −\d/);
  });

  it('of a date beyond the plan says so, and has no range', () => {
    const words = text(examplePlan, exampleAsOf, { date: '2036-12-31', line: 'projected' });
    expect(words).toContain('Nothing is planned after June 2031: this is what is left');
    expect(words).not.toContain('Low end of the likely range');
    const before = text(examplePlan, exampleAsOf, { date: '2030-12-31', line: 'projected' });
    expect(before).not.toContain('Nothing is planned after');
    expect(before).toContain('Low end of the likely range');
  });

  it('counts a month that goals are due in to its end, as the chart’s band does', () => {
    const inDecember = planOf([goalOf({ title: 'Begin', dueOn: '2031-12-15' })]);
    const query = { date: '2031-12-31', line: 'projected' };
    const words = text(inDecember, '2026-12-31', query);
    expect(words).not.toMatch(/nothing is planned/i);
    expect(words).toContain('Low end of the likely range');
  });

  it('of a strategy goes by its own goals', () => {
    const [near, far] = [
      strategyOf({ key: 'near', goals: [goalOf({ title: 'Soon', dueOn: '2027-12-31' })] }),
      strategyOf({
        key: 'far',
        goals: [goalOf({ id: 'late', title: 'Late', dueOn: '2035-12-31' })],
      }),
    ];
    const plan = planOf([], { strategies: [near, far] });
    const query = { date: '2031-12-31', line: 'projected' };
    const says = (strategy: string) => text(plan, '2026-12-31', { ...query, strategy });
    expect(says('near')).toContain('Nothing is planned after December 2027');
    expect(says('far')).not.toMatch(/nothing is planned/i);
  });

  it('of a log or a plan has no pace', () => {
    expect(text(examplePlan, exampleAsOf, { line: 'logged' })).not.toContain('pace =');
    expect(text(examplePlan, exampleAsOf, { line: 'planned' })).not.toContain('Your pace so far');
  });

  it('of today’s projection says that it is the log', () => {
    const words = text(examplePlan, exampleAsOf, { line: 'projected', date: exampleAsOf });
    expect(words).toContain('The projection begins on this day, at what is logged.');
  });

  it('renders a first day without a log, and a plan without goals', () => {
    const first = planOf([goalOf({ title: 'Begin' })]);
    const words = text(first, '2026-12-31', { line: 'projected', date: '2031-12-31' });
    expect(words).toContain(
      'No pace yet: until you have logged a quarter, we assume nine tenths of your plan.',
    );
    expect(words).not.toMatch(/NaN|undefined|Infinity/);
    const bare = planOf([], { strategies: [strategyOf({ title: 'Bare', startingLevel: 40 })] });
    expect(text(bare, '2027-06-30', {})).toContain('40.0');
  });
});
