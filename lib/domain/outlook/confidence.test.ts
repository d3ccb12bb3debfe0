import { expect, it } from 'vitest';
import { confidenceScale } from './confidence';

it('has keys that are its names in running text, where claims say how sure they are', () => {
  expect(confidenceScale.map(({ key }) => key)).toEqual(
    confidenceScale.map(({ name }) => name.toLowerCase()),
  );
});
