import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitsBody, MAX_BODY } from './max-body';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

it('a form that is said to fit is within the limit as a browser sends it', async () => {
  // So many of them that the sum is sometimes below the limit and sometimes above.
  const text = fc.oneof(fc.constant('é\nß'), fc.constant('ab'), fc.constant('\n'));
  await fc.assert(
    fc.asyncProperty(text, fc.nat(60_000), fc.nat(700), async (unit, times, fields) => {
      const form = formOf({
        ...Object.fromEntries(Array.from({ length: fields }, (_, i) => [`field.${i}`, unit])),
        long: unit.repeat(times),
      });
      const { size } = await new Response(form).blob();
      if (fitsBody(form)) expect(size).toBeLessThanOrEqual(MAX_BODY);
    }),
    { numRuns: 40 },
  );
});

it('a form of a whole outlook fits, and one of two megabytes does not', () => {
  const outlook = Array.from({ length: 700 }, (_, i) => [
    `strategies.0.templates.${i}`,
    'x'.repeat(70),
  ]);
  expect(fitsBody(formOf(Object.fromEntries(outlook)))).toBe(true);
  expect(fitsBody(formOf({ file: 'x'.repeat(2_000_000) }))).toBe(false);
});
