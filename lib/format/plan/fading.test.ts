import { expect, it } from 'vitest';
import { fadingInWords } from './fading';

it('says how fast what is not in use fades', () => {
  expect(fadingInWords(10)).toBe(
    'What you use is kept; what you do not use fades by half in 10 years.',
  );
  expect(fadingInWords(1)).toMatch(/by half in 1 year\.$/);
  expect(fadingInWords(7.5)).toMatch(/by half in 7\.5 years\.$/);
  expect(fadingInWords(null)).toMatch(/^Nothing fades/);
});
