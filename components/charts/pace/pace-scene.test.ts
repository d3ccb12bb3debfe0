import { describe, expect, it } from 'vitest';
import { EXPECTED_AT_FIRST, paceHistory } from '@/lib/domain/activity';
import { examplePlan } from '../testing/examples';
import { paceColumns, paceScene, quarterName } from './pace-scene';

const { plan, asOf } = examplePlan('two-years');
const history = paceHistory(plan, asOf);

describe('pace by quarter', () => {
  it('sets each quarter beside what the log before it made likely', () => {
    const columns = paceColumns(history);
    expect(columns).toHaveLength(history.length + 1);
    expect(columns[0]?.likely).toEqual(EXPECTED_AT_FIRST);
    for (const [at, { expected, index }] of history.entries()) {
      expect(columns[at + 1]?.likely).toEqual(expected);
      expect(columns[at]?.index).toBe(index);
    }
    expect(columns.at(-1)).toMatchObject({ name: 'Next', index: null, next: true });
  });

  it('draws bars as high as their index on a scale from nothing', () => {
    const { paths, lines } = paceScene(history);
    const bars = paths.filter(({ tone }) => tone === 'bar');
    const indexes = history.flatMap(({ index }) => (index ? [index] : []));
    expect(bars).toHaveLength(indexes.length);
    const planned = 100 - (lines[0]?.from.y ?? 0);
    for (const [at, { points }] of bars.entries()) {
      const height = 100 - Math.min(...points.map(({ y }) => y));
      expect(height / planned).toBeCloseTo(indexes[at] ?? 0, 6);
    }
  });

  it('shows what is likely before there is any quarter', () => {
    const { texts, paths } = paceScene([]);
    expect(texts.map(({ text }) => text)).toContain('Next');
    expect(paths.filter(({ tone }) => tone === 'bar')).toEqual([]);
  });

  it('names quarters as people do', () => {
    expect(quarterName('2026-09-30')).toBe('Q3 2026');
  });
});
