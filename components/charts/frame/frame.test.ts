import { describe, expect, it } from 'vitest';
import { axisDay, readinessSeries } from '@/lib/domain/readiness/series';
import { exampleReadiness } from '../testing/examples';
import { chartFrame, LAST_AXIS_DAY, xPercent, yPercent } from './frame';
import { lineEnd } from './series-lines';

const readiness = exampleReadiness('two-years');
const series = readinessSeries(readiness);
const frame = chartFrame(series, readiness.asOf);

describe('chartFrame', () => {
  it('runs from 1 January 2026 to 31 December 2046', () => {
    expect(LAST_AXIS_DAY).toBe(7669);
    expect(frame.xTicks.map(({ year }) => year)).toEqual([2026, 2031, 2036, 2041, 2046]);
    expect(frame.xTicks[0]?.x).toBe(0);
    expect(frame.xTicks.at(-1)?.x).toBe(100);
  });

  it('puts 100 points at the top and none at the bottom', () => {
    expect([yPercent(100), yPercent(25), yPercent(0)]).toEqual([0, 75, 100]);
  });

  it('marks what each horizon asks for', () => {
    expect(frame.horizons.map(({ year, required }) => [year, required])).toEqual([
      [2031, 48],
      [2036, 69.5],
      [2046, 80.75],
    ]);
  });

  it('has no line for a today that is off the axis', () => {
    expect(frame.today?.x).toBeCloseTo((820 / 7669) * 100, 6);
    expect(chartFrame(series, '2025-12-31').today).toBeNull();
    expect(chartFrame(series, '2047-01-01').today).toBeNull();
  });

  it('ends the log at today, the projection where plans do, and what is left on the last day', () => {
    expect(lineEnd(series, 'logged')?.x).toBe(frame.today?.x);
    expect(lineEnd(series, 'projected')?.x).toBeCloseTo(xPercent(axisDay('2031-06-30')), 6);
    expect(lineEnd(series, 'beyond')?.x).toBe(100);
  });
});
