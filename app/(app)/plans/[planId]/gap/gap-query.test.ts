import { expect, it } from 'vitest';
import { parseGapQuery } from './gap-query';

const YEARS = [2031, 2036, 2046] as const;
const parse = (query: Parameters<typeof parseGapQuery>[0]) => parseGapQuery(query, YEARS, 2036);

it('opens on the first horizon that is short unless asked for another', () => {
  expect(parse({})).toMatchObject({ year: 2036, target: undefined, fault: undefined });
  expect(parse({ year: '2046' }).year).toBe(2046);
  expect(parse({ year: '1999' }).year).toBe(2036);
  expect(parseGapQuery({ year: '2031' }, [2036, 2046], 2046).year).toBe(2046);
});

it('takes a target, and says why one cannot be taken', () => {
  expect(parse({ year: '2031', target: ' 40,5 ' })).toMatchObject({ year: 2031, target: 40.5 });
  expect(parse({ target: '' })).toMatchObject({ typed: undefined, target: undefined });
  expect(parse({ target: '101' })).toMatchObject({ typed: '101', target: undefined });
  expect(parse({ target: '101' }).fault).toMatch(/This is what 2036 needs\.$/);
});
