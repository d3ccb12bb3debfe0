import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFactor } from './tenths';
import { worked } from './worked';

it('shows two decimals where they give the result, and more where it takes more', () => {
  const ratio = ([a, b]: readonly [number, number]) => a / b;
  expect(worked([60.617, 79.791], ratio)).toEqual({ figures: ['60.62', '79.79'], result: '0.76' });
  expect(worked([0.444, 0.456], ratio)).toEqual({ figures: ['0.444', '0.456'], result: '0.97' });
});

it('gives figures from which a reader comes to the same result', () => {
  // Of bounded precision: a result that is half-way between two roundings to twelve digits is not met.
  const figure = fc.integer({ min: 1_000, max: 100_000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(figure, figure, figure, (a, b, c) => {
      const mean = (values: readonly number[]) => {
        const [x = 0, y = 0, z = 0] = values;
        return (x + 0.9 * y) / (z + y);
      };
      const { figures, result } = worked([a, b, c], mean);
      expect(formatFactor(mean(figures.map(Number)))).toBe(result);
    }),
  );
});
