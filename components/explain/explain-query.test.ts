import { describe, expect, it } from 'vitest';
import { planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { type ExplainQuery, parseExplainQuery } from './explain-query';

const plan = planOf([], { startedOn: '2026-03-31', strategies: [strategyOf({ key: 'domain' })] });
const ask = (query: ExplainQuery) => parseExplainQuery(plan, '2028-03-15', query);

describe('the parameters of an address', () => {
  it('are taken as they are given', () => {
    expect(
      ask({ date: '2036-12-31', line: 'planned', strategy: 'domain', percentile: 'p90' }),
    ).toEqual({
      date: '2036-12-31',
      line: 'planned',
      strategyKey: 'domain',
      percentile: 'p90',
      notes: [],
    });
  });

  it('default to the next horizon, and the line that runs there', () => {
    expect(ask({})).toMatchObject({ date: '2031-12-31', line: 'projected', notes: [] });
    expect(ask({ line: 'logged' })).toMatchObject({ date: '2028-03-15', line: 'logged' });
    expect(ask({ date: '2027-06-30' })).toMatchObject({ line: 'logged', notes: [] });
  });

  it('move to the nearest date of the chart, with a note', () => {
    const { date, notes } = ask({ date: '2031-12-20', line: 'required' });
    expect(date).toBe('2031-12-31');
    expect(notes).toEqual([expect.stringContaining('in place of 20 December 2031')]);
    expect(ask({ date: '2099-01-01', line: 'required' }).date).toBe('2046-12-31');
    expect(ask({ date: '2001-01-01', line: 'required' }).date).toBe('2026-03-31');
  });

  it('change to the line that runs on the date, with a note', () => {
    expect(ask({ date: '2031-12-31', line: 'logged' })).toMatchObject({
      line: 'projected',
      notes: [expect.stringContaining('projected')],
    });
    expect(ask({ date: '2027-06-30', line: 'projected' })).toMatchObject({
      line: 'logged',
      notes: [expect.stringContaining('logged by then')],
    });
  });

  it('get a note for each value that does not exist', () => {
    const { notes, ...question } = ask({
      date: '2031-02-30',
      line: 'ideal',
      strategy: 'gone',
      percentile: 'p99',
    });
    expect(question).toEqual({
      date: '2031-12-31',
      line: 'projected',
      strategyKey: null,
      percentile: 'p50',
    });
    expect(notes).toHaveLength(3);
    expect(ask({ date: ['2036-12-31', '2031-12-31'] }).date).toBe('2036-12-31');
  });
});
