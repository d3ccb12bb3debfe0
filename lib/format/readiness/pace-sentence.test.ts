import { expect, it } from 'vitest';
import { paceSentence } from './pace-sentence';

it('says what is assumed while no quarter counts', () => {
  expect(paceSentence({ quarters: 0, spi: null, mean: 0.9, spread: 0.5 })).toBe(
    'No pace yet: until you have logged a quarter we assume nine tenths of the plan.',
  );
});

it.each([
  [7, 0.7833, 0.83, 'Over 7 quarters you kept about 78% of the pace that you planned.'],
  [1, 1.2, 1.07, 'In your first quarter you kept about 120% of the pace that you planned.'],
  [2, 0, 0.5, 'Over 2 quarters you made no progress on your open goals.'],
  [4, 3, 2.33, 'Over 4 quarters you kept at least 300% of the pace that you planned.'],
])('%i quarters at %d', (quarters, spi, mean, sentence) => {
  const text = paceSentence({ quarters, spi, mean, spread: 0.5 });
  expect(
    text.startsWith(`${sentence} From here on we assume about ${Math.round(100 * mean)}%`),
  ).toBe(true);
});

it('does not say the same number twice', () => {
  expect(paceSentence({ quarters: 9, spi: 0.901, mean: 0.899, spread: 0.5 })).toBe(
    'Over 9 quarters you kept about 90% of the pace that you planned. From here on we assume the same.',
  );
});
