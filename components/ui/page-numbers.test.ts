import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageNumbers } from './page-numbers';

it('leads to the first, the last and the pages beside', () => {
  expect(pageNumbers(1, 1)).toEqual([1]);
  expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
  expect(pageNumbers(6, 41)).toEqual([1, 'gap', 5, 6, 7, 'gap', 41]);
  expect(pageNumbers(3, 41)).toEqual([1, 2, 3, 4, 'gap', 41]);
  expect(pageNumbers(4, 5)).toEqual([1, 2, 3, 4, 5]);
});

it('ascends without repeats, has the current page, and no gap where a page would fit', () => {
  const pages = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(pages, fc.nat(), (last, at) => {
      const page = 1 + (at % last);
      const numbers = pageNumbers(page, last);
      expect(numbers).toContain(page);
      expect(numbers.length).toBeLessThanOrEqual(7);
      let before = 0;
      for (const [index, one] of numbers.entries()) {
        const next = one === 'gap' ? Number(numbers[index + 1]) : one;
        if (one === 'gap') expect(next - before).toBeGreaterThan(2);
        else if (numbers[index - 1] !== 'gap') expect(one).toBe(before + 1);
        if (one !== 'gap') before = one;
      }
      expect(before).toBe(last);
    }),
  );
});
