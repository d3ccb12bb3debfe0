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
  it('of a projection has its pace, its draw and its range, in words before the formula', () => {
    const words = text(examplePlan, exampleAsOf, { date: '2031-12-31', line: 'projected' });
    expect(words).toContain('of 99 draws has this value.');
    expect(words.indexOf('of 99 draws')).toBeLessThan(words.indexOf('pace = max(0,'));
    expect(words).toContain('expected pace = (7 × 0.78 + 2 × 1) ÷ (7 + 2) = 0.83');
    expect(words).toContain('Counts as three times the plan, which is the most.');
    expect(words).toContain('A faster pace is not always the higher result here');
  });

  it('of another end of the range is its own draw’s', () => {
    const words = text(examplePlan, exampleAsOf, { percentile: 'p10' });
    expect(words).toContain('The 10th: the number taken apart here');
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
    expect(words).toContain('the expected pace is the plan’s own');
    expect(words).not.toMatch(/NaN|undefined|Infinity/);
    const bare = planOf([], { strategies: [strategyOf({ title: 'Bare', startingLevel: 40 })] });
    expect(text(bare, '2027-06-30', {})).toContain('40.0');
  });
});
