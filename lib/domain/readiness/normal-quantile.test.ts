import { expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile';

it.each([
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446004],
  [0.99, 2.3263478740408408],
  [0.001, -3.090232306167813],
  [1e-10, -6.361340902404056],
  [1e-20, -9.262340089798409],
])('stays below its value with probability %d', (p, value) => {
  expect(normalQuantile(p)).toBeCloseTo(value, 12);
});

it('mirrors around one half', () => {
  for (let j = 1; j < 50; j++) {
    expect(normalQuantile(j / 100)).toBeCloseTo(-normalQuantile(1 - j / 100), 13);
  }
});
