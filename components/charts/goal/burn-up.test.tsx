import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { burnUp } from '@/lib/domain/activity';
import { addDays } from '@/lib/domain/calendar';
import { goalOf, planOf } from '@/lib/domain/readiness/testing/plans';
import { BurnUpChart } from './burn-up-chart';
import { drawnRows } from './burn-up-lines';
import { burnUpScene } from './burn-up-scene';
import { reachSentence } from './burn-up-words';
import { valuesByDay } from './goal-history';

const at = { strategyKey: 'strategy', goalId: 'goal' };
const milestone = { id: 'm', title: 'A draft', dueOn: '2027-06-30', doneOn: null };

function chartOf(given: Parameters<typeof goalOf>[0], asOf: string) {
  const goal = { ...goalOf(given), title: 'Finish a course', unit: 'modules' };
  return { goal, asOf, chart: burnUp(planOf([goal]), asOf, at, [milestone]) };
}

function markup({ goal, asOf, chart }: ReturnType<typeof chartOf>) {
  return renderToStaticMarkup(<BurnUpChart goal={goal} burnUp={chart} asOf={asOf} />);
}

const many = Array.from({ length: 2_000 }, (_, day) => ({
  occurredOn: addDays('2026-12-31', day),
  value: day === 777 ? 99 : 9 - day / 500,
}));

describe('a burn-up', () => {
  it('shows an example, marked as one, while nothing is logged', () => {
    const html = markup(chartOf({}, '2027-03-31'));
    expect(html).toContain('Nothing is logged yet.');
    expect(html).toContain('chart-logged chart-ghost');
    expect(html).not.toContain('<table');
  });

  it('says its latest value and when the target is reached at the person’s pace', () => {
    const entries = [{ occurredOn: '2027-03-20', value: 5 }];
    const html = markup(chartOf({ entries }, '2027-04-15'));
    expect(html).toContain('The latest value is 5 modules, of 20 Mar 2027');
    expect(html).toContain('At your pace it is reached about ');
    expect(html).toContain('Logged 5');
    expect(html).toContain('A draft');
    expect(html).not.toContain('chart-ghost');
  });

  it('says whether that is in time, by the day, and by how much it is not', () => {
    const said = (values: readonly number[], due: string, asOf: string) => {
      const entries = values.map((value, quarter) => ({
        occurredOn: ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'][quarter] ?? '',
        value,
      }));
      const { goal, chart } = chartOf({ dueOn: due, target: 20, entries }, asOf);
      return reachSentence(chart, goal.dueOn, false);
    };
    // A goal of two years, half of it done in the first.
    expect(said([2.5, 5, 7.5, 10], '2028-12-31', '2028-01-01')).toMatch(
      /^At your pace it is reached about January 2029, close to when it is due \(likely /,
    );
    expect(said([3.5, 7, 10.5, 14], '2028-12-31', '2028-01-01')).toContain(', in time');
    expect(said([1, 2, 3, 4], '2028-12-31', '2028-01-01')).toMatch(/, \d+ months after it is due/);
    expect(said([1, 2, 3, 4], '2028-03-31', '2028-06-30')).toMatch(/about [A-Z]\w+ 20\d\d \(/);
  });

  it('calls no goal late while there is no pace', () => {
    const { goal, chart } = chartOf({}, '2026-12-31');
    expect((chart.reachedOn.p50 ?? '') > goal.dueOn).toBe(true);
    expect(reachSentence(chart, goal.dueOn, false)).toMatch(
      /^No pace yet: at nine tenths of your plan, .* it is reached about February 2028/,
    );
    expect(reachSentence(chart, goal.dueOn, false)).not.toContain('after it is due');
  });

  it('draws planned, logged and projected where the domain has them', () => {
    const entries = [{ occurredOn: '2027-03-20', value: 4 }];
    const { goal, asOf, chart } = chartOf({ entries }, '2027-06-30');
    const { paths } = burnUpScene(chart, goal, valuesByDay(entries), asOf);
    const projected = paths.find(({ tone }) => tone === 'projected')?.points ?? [];
    const rows = drawnRows(chart, goal, asOf).filter((row) => row.projected);
    // As far as the target: what follows would only run along it.
    const until = chart.reachedOn.p50 ?? '';
    expect(projected).toHaveLength(rows.filter(({ date }) => date <= until).length);
    const logged = paths.find(({ tone }) => tone === 'logged')?.points.at(-1);
    // The projection begins where the log stands today.
    expect(projected[0]?.x).toBeCloseTo(logged?.x ?? 0, 9);
    expect(projected[0]?.y).toBeCloseTo(logged?.y ?? 0, 9);
  });

  it('names each line at its own end', () => {
    const entries = [{ occurredOn: '2027-05-20', value: 6 }];
    const { goal, asOf, chart } = chartOf({ entries }, '2027-06-30');
    const { paths, texts } = burnUpScene(chart, goal, valuesByDay(entries), asOf);
    for (const tone of ['logged', 'projected', 'planned'] as const) {
      const end = paths.find((path) => path.tone === tone)?.points.at(-1);
      const name = texts.find((text) => text.tone === tone);
      expect(name?.x).toBeCloseTo(end?.x ?? Number.NaN, 6);
    }
  });

  it('says nothing of the future once the goal is reached or dropped', () => {
    const full = chartOf({ entries: [{ occurredOn: '2027-03-20', value: 10 }] }, '2027-06-30');
    expect(reachSentence(full.chart, full.goal.dueOn, false)).toBe('');
    const open = chartOf({ entries: [{ occurredOn: '2027-03-20', value: 5 }] }, '2027-06-30');
    expect(reachSentence(open.chart, open.goal.dueOn, true)).toBe('');
    expect(reachSentence(open.chart, open.goal.dueOn, false)).not.toBe('');
  });

  it('stays small with two thousand entries', () => {
    const html = markup(chartOf({ entries: many }, '2032-01-01'));
    expect(html).toContain('The latest 24 of 2000 values');
    expect(html.length).toBeLessThan(30_000);
  });
});
