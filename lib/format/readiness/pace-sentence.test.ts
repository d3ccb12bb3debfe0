import { expect, it } from 'vitest';
import { paceSentence } from './pace-sentence';

it('says what is assumed while no quarter counts', () => {
  expect(paceSentence({ quarters: 0, spi: null, mean: 0.9, spread: 0.5 })).toBe(
    'No pace yet: until you have logged a quarter, we assume nine tenths of your plan.',
  );
});

it.each([
  [7, 0.7833, 0.83, 'Over 7 quarters you went at about 78% of your planned pace.'],
  [1, 1.2, 1.07, 'In your first quarter you went at about 120% of your planned pace.'],
  [2, 0, 0.5, 'Over 2 quarters you made no progress on your open goals.'],
  [4, 3, 2.33, 'Over 4 quarters you went at 300% of your planned pace or more.'],
])('%i quarters at %d', (quarters, spi, mean, sentence) => {
  expect(paceSentence({ quarters, spi, mean, spread: 0.5 })).toBe(
    `${sentence} From here we assume about ${Math.round(100 * mean)}%.`,
  );
});

it('does not say the same number twice', () => {
  expect(paceSentence({ quarters: 9, spi: 0.901, mean: 0.899, spread: 0.5 })).toBe(
    'Over 9 quarters you went at about 90% of your planned pace. From here we assume the same.',
  );
});
