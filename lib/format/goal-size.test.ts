import { expect, it } from 'vitest';
import { DEFAULT_POINTS, GOAL_SIZES, LARGEST_POINTS } from '@/lib/domain/goal';
import { sizeInWords, sizeLabel } from './goal-size';

it.each([
  [5, 'small, 5 points', 'Small'],
  [10, 'medium, 10 points', 'Medium'],
  [20, 'large, 20 points', 'Large'],
  [35, 'very large, 35 points', 'Very large'],
  [1, '1 point', null],
  [12.5, '12.5 points', null],
])('%d points are said as a size', (points, words, label) => {
  expect(sizeInWords(points)).toBe(words);
  expect(sizeLabel(points)).toBe(label);
});

it('is medium by default, and very large at the most', () => {
  expect(sizeLabel(DEFAULT_POINTS)).toBe('Medium');
  expect(GOAL_SIZES.at(-1)?.points).toBe(LARGEST_POINTS);
});
