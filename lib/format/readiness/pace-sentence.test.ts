import { expect, it } from 'vitest';
import { paceSentence } from './pace-sentence';

it('says what is assumed while no quarter counts', () => {
  expect(paceSentence({ quarters: 0, spi: null, mean: 1, spread: 0.5 })).toBe(
    'No full quarter of planned work is in your log yet, so the projection takes you to keep to your plan, with a wide margin.',
  );
});

it.each([
  [
    7,
    0.7833,
    0.83,
    'Over the 7 full quarters with planned work you did about 78% of what you had planned.',
  ],
  [
    1,
    1.2,
    1.07,
    'In the one full quarter with planned work you did about 120% of what you had planned.',
  ],
  [2, 0, 0.5, 'Over the 2 full quarters with planned work you did none of what you had planned.'],
  [
    4,
    3,
    2.33,
    'Over the 4 full quarters with planned work you did at least 300% of what you had planned.',
  ],
])('%i quarters at %d', (quarters, spi, mean, sentence) => {
  const text = paceSentence({ quarters, spi, mean, spread: 0.5 });
  expect(text.startsWith(`${sentence} The projection takes about `)).toBe(true);
});
