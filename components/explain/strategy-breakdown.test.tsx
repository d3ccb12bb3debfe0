import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exampleAsOf, examplePlan } from './example-plan';
import { explainNumber } from './explain-number';
import { StrategyBreakdown } from './strategy-breakdown';

function markup(line: 'planned' | 'logged' | 'projected' | 'required', date: string) {
  const question = { line, date, percentile: 'p50', strategyKey: null } as const;
  const number = explainNumber(examplePlan, exampleAsOf, question);
  if (number.strategy) throw new Error('Asked for the whole');
  return renderToStaticMarkup(
    <StrategyBreakdown
      breakdown={number.breakdown}
      total="In all"
      line={line}
      date={date}
      planHref="/p"
    />,
  );
}

const tenths = (text = '') => Math.round(Number(text.replace('−', '-')) * 10);
const sum = (texts: readonly string[]) => texts.reduce((all, text) => all + tenths(text), 0);
const found = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, text = '']) => text);

describe('StrategyBreakdown', () => {
  it.each([
    ['required', '2033-05-31'],
    ['planned', '2031-12-31'],
    ['logged', exampleAsOf],
    ['projected', '2031-12-31'],
    ['projected', '2046-12-31'],
  ] as const)('shows a %s readiness on %s that its own figures make', (line, date) => {
    const html = markup(line, date);
    const parts = found(html, /<b>([\d.]+)%<\/b><\/summary>/g);
    const [total] = found(html, /<span>In all<\/span> <b>([\d.]+)%<\/b>/g);
    expect(parts).toHaveLength(4);
    expect(sum(parts)).toBe(tenths(total));
    const levels = found(html, / of ([\d.]+)% =<\/span>/g);
    const tables = found(html, /<table(.*?)<\/table>/gs);
    for (const [index, table] of tables.entries()) {
      const [body = '', foot = ''] = table.split('<tfoot>');
      expect(sum(found(body, /<td>([−\d.]+)<\/td>/g))).toBe(tenths(levels[index]));
      expect(found(foot, /<td>([\d.]+)%<\/td>/g)).toEqual([levels[index]]);
    }
  });

  it('says what each goal rests on, and leads to it', () => {
    const html = markup('projected', '2031-12-31');
    expect(html).toContain('<a class="link" href="/p/goals/a">');
    expect(html).toContain('Logged: 8 modules on 20 May 2027, the target or beyond.');
    expect(html).toContain('At this pace the rest is done by');
    expect(html).toContain('As the rest gets done, this part counts as fresh again.');
    expect(html).toContain('Dropped');
  });

  it('shows a level in use without any fading', () => {
    const strategies = examplePlan.strategies.map((one) => ({ ...one, inUse: true }));
    const question = { line: 'projected', date: '2046-12-31', percentile: 'p50' } as const;
    const used = { ...examplePlan, strategies };
    const number = explainNumber(used, exampleAsOf, { ...question, strategyKey: null });
    if (number.strategy) throw new Error('Asked for the whole');
    const html = renderToStaticMarkup(
      <StrategyBreakdown
        breakdown={number.breakdown}
        total="In all"
        {...question}
        planHref={null}
      />,
    );
    expect(html).toContain('You use it in your work');
    expect(html).not.toMatch(/ left|fades from/);
  });

  it('says why a goal brings nothing', () => {
    expect(markup('logged', exampleAsOf)).toContain('Nothing logged; to begin on 1 June 2028.');
    expect(markup('planned', '2031-12-31')).toContain('the plan no longer counts on it');
  });
});
