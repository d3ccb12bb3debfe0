import { describe, expect, it } from 'vitest';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { chartFrame, LAST_AXIS_DAY, lineEnd, xPercent, yPercent } from './frame';
import { liveRows } from './live/live-rows';
import { bandPath, linePath, pathOf, plotPoint } from './paths';
import { exampleReadiness } from './testing/example-readiness';

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

  it('ends the log at today and the projection at the last day', () => {
    expect(lineEnd(series, 'logged')?.x).toBe(frame.today?.x);
    expect(lineEnd(series, 'p50')?.x).toBe(100);
  });
});

describe('paths', () => {
  it('writes straight segments as relative whole units', () => {
    const points = [
      [0, 100],
      [10, 90],
      [20, 95],
    ] as const;
    expect(pathOf(points)).toBe('M0 100l10-10 10 5');
    expect(pathOf(points.slice(0, 1))).toBe('M0 100');
    expect(pathOf([])).toBe('');
  });

  it('closes a band along its lower line', () => {
    expect(bandPath(series, 'p10', 'p90')).toMatch(/^M\d+ \d+l[\d -]+z$/);
  });

  it('meets the live chart within a tenth of a pixel on a plot 1000 pixels wide', () => {
    const drawn = absolute(linePath(series, 'p50'));
    for (const row of liveRows(series)) {
      if (row.projected === undefined) continue;
      const x = (row.day / LAST_AXIS_DAY) * 10_000;
      const next = drawn.findIndex(([left]) => left >= Math.round(x));
      const [x1, y1] = drawn[next] ?? [0, 0];
      const [x0, y0] = drawn[Math.max(0, next - 1)] ?? [0, 0];
      const y = x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
      // 10,000 units are 336 pixels high.
      expect(Math.abs(y - yPercent(row.projected) * 100) * 0.0336).toBeLessThan(0.1);
    }
  });

  it('rounds a place to units', () => {
    expect(plotPoint(LAST_AXIS_DAY, 50)).toEqual([10_000, 5_000]);
    expect(xPercent(LAST_AXIS_DAY / 2)).toBe(50);
  });
});

function absolute(path: string): [number, number][] {
  const numbers = path.match(/-?\d+/g)?.map(Number) ?? [];
  let [x, y] = [0, 0];
  const points: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
    points.push([x, y]);
  }
  return points;
}
