import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread';

const ROUNDING = 1e-9;

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
        const sorted = inOrder(wanted, spread(wanted, 10, 0, 100));
        sorted.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(-ROUNDING);
          expect(place).toBeLessThanOrEqual(100 + ROUNDING);
          if (i > 0) expect(place - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(10 - ROUNDING);
        });
      }),
    );
  });

  it('keeps labels of different sizes edge to edge, and their edges within the limits', () => {
    const label = fc.record({
      wanted: fc.double({ min: 0, max: 100, noNaN: true }),
      extent: fc.record({ above: fc.nat({ max: 6 }), below: fc.nat({ max: 6 }) }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const wanted = labels.map((one) => one.wanted);
        const placed = spread(
          wanted,
          labels.map(({ extent }) => extent),
          0,
          100,
        );
        const edges = inOrder(wanted, [...placed.keys()]).map((index) => {
          const { above = 0, below = 0 } = labels[index]?.extent ?? {};
          const place = placed[index] ?? Number.NaN;
          return { upper: place - above, lower: place + below };
        });
        edges.forEach(({ upper, lower }, i) => {
          expect(upper).toBeGreaterThanOrEqual((edges[i - 1]?.lower ?? 0) - ROUNDING);
          expect(lower).toBeLessThanOrEqual(100 + ROUNDING);
        });
      }),
    );
  });
});

/** What belongs to each place that was wanted, from the least of them to the greatest. */
function inOrder(wanted: readonly number[], items: readonly number[]): number[] {
  return wanted
    .map((_, index) => index)
    .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
    .map((index) => items[index] ?? Number.NaN);
}
