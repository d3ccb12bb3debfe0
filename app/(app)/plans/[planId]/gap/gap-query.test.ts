import { expect, it } from 'vitest';
import { formMemory, parseGapQuery } from './gap-query';

const YEARS = [2031, 2036, 2046] as const;
const parse = (query: Parameters<typeof parseGapQuery>[0]) => parseGapQuery(query, YEARS, 2036);

it('opens on the first horizon that is short unless asked for another', () => {
  expect(parse({})).toEqual({ year: 2036, target: undefined, fault: undefined });
  expect(parse({ year: '2046' }).year).toBe(2046);
  expect(parse({ year: '1999' }).year).toBe(2036);
  expect(parseGapQuery({ year: '2031' }, [2036, 2046], 2046).year).toBe(2046);
});

it('takes a target, and says why one cannot be taken', () => {
  expect(parse({ year: '2031', target: ' 40,5 ' })).toMatchObject({ year: 2031, target: 40.5 });
  expect(parse({ target: '101' }).target).toBeUndefined();
  expect(parse({ target: '101' }).fault).toMatch(/What 2036 asks for is taken instead\.$/);
});

it('lets go of the target of another year', () => {
  const was = formMemory(2031, 40);
  expect(parse({ year: '2036', target: '40', was }).target).toBeUndefined();
  expect(parse({ year: '2031', target: '40', was }).target).toBe(40);
});

it('keeps a target that was typed with the new year', () => {
  expect(parse({ year: '2036', target: '55', was: formMemory(2031, 40) }).target).toBe(55);
  expect(parse({ year: '2036', target: '55' }).target).toBe(55);
});
