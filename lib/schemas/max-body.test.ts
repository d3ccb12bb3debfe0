import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyLimit, fitsBody, MAX_BODY, MAX_LOG_FILE } from './max-body';

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

it('a file counts with its size', () => {
  const form = formOf({ text: '' });
  form.set('file', new File(['x'.repeat(MAX_BODY)], 'log.csv'));
  expect(fitsBody(form)).toBe(false);
  expect(fitsBody(form, bodyLimit('/plans/1/log/import').max)).toBe(true);
});

it('only the address that takes a file takes a body of its size', () => {
  expect(bodyLimit('/plans/1/log/import').max).toBeGreaterThan(MAX_LOG_FILE);
  for (const path of ['/', '/plans/1/log', '/plans/1/log/import/2', '/x/plans/1/log/import']) {
    expect(bodyLimit(path).max).toBe(MAX_BODY);
  }
});
