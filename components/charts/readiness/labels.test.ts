import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { endLabels } from '../frame/end-labels';
import { chartFrame } from '../frame/frame';
import { overlaps, placeLabel } from '../scene/place-label';
import { spread } from '../scene/spread';
import { EXAMPLE_NAMES, exampleReadiness } from '../testing/examples';
import { innerLabels, LAYOUTS } from './inner-labels';

describe('spread', () => {
  it('leaves what does not overlap where it is', () => {
    expect(spread([80, 10, 40], 5, 0, 100)).toEqual([80, 10, 40]);
  });

  it('lets a cluster settle round its own mean', () => {
    expect(spread([50, 50, 50], 10, 0, 100)).toEqual([40, 50, 60]);
  });

  it('keeps a cluster at the edge inside', () => {
    expect(spread([99, 100], 10, 0, 100)).toEqual([90, 100]);
  });

  it('keeps the gap, the order and the limits whatever is wanted', () => {
    const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(places, (wanted) => {
        const placed = spread(wanted, 10, 0, 100);
        const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
        const sorted = order.map((index) => placed[index] ?? Number.NaN);
        sorted.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (i > 0) expect(place - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
        });
      }),
    );
  });
});

describe('placeLabel', () => {
  const above = { name: 'above', box: { x: 50, y: 30, width: 40, height: 16 } };
  const below = { name: 'below', box: { x: 50, y: 70, width: 40, height: 16 } };
  const bounds = { width: 100, height: 100 };

  it('takes the first place when nothing is in the way', () => {
    expect(placeLabel([above, below], [], [], bounds).name).toBe('above');
  });

  it('goes out of the way of a line, of another label, and of the edge', () => {
    const line = [
      [0, 30],
      [100, 30],
    ] as const;
    expect(placeLabel([above, below], [line], [], bounds).name).toBe('below');
    expect(placeLabel([above, below], [], [above.box], bounds).name).toBe('below');
    const outside = { name: 'outside', box: { ...above.box, x: 90 } };
    expect(placeLabel([outside, below], [line], [], bounds).name).toBe('below');
  });
});

describe.each(EXAMPLE_NAMES)('the labels of %s', (name) => {
  const readiness = exampleReadiness(name);
  const series = readinessSeries(readiness);
  const frame = chartFrame(series, readiness.asOf);

  it.each(LAYOUTS)('do not overlap on the $name plot', (layout) => {
    const ends = endLabels(series, layout).map(({ y }) => (y * layout.height) / 100);
    ends
      .sort((a, b) => a - b)
      .forEach((y, i) => {
        if (i > 0) expect(y - (ends[i - 1] ?? 0)).toBeGreaterThanOrEqual(layout.lineHeight - 1e-9);
      });
    const { horizons, logged } = innerLabels(series, frame, layout);
    const boxes = [...horizons, ...(logged ? [logged] : [])].map((label) => {
      const width = label.text.length * layout.fontSize * 0.5;
      const towards = { start: 1, middle: 0, end: -1 }[label.anchor];
      return {
        x: (label.x * layout.width) / 100 + label.dx + (towards * width) / 2,
        y: (label.y * layout.height) / 100 + label.dy,
        width,
        height: layout.fontSize,
      };
    });
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });
});
