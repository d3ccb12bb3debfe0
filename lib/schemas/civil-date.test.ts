import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCivilDate } from '@/lib/domain/calendar';
import { dateText } from './civil-date';

const due = dateText('a due date');

function faults(value: unknown): string[] {
  const parsed = due.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('dateText', () => {
  it.each(['2000-01-01', '2028-02-29', '2046-12-31', '2100-12-31'])('takes %s', (value) => {
    expect(due.parse(` ${value} `)).toBe(value);
  });

  it.each(['1999-12-31', '1999-01-01', '2101-01-01', '9999-12-31', '0000-01-01'])(
    'refuses %s: outside 2000–2100',
    (value) => {
      expect(faults(value)).toEqual(['Give a due date between the years 2000 and 2100.']);
    },
  );

  it.each([
    '2028-02-30',
    '2027-02-29',
    '2100-02-29',
    '2028-04-31',
    '2028-13-01',
    '2028-00-10',
    '2028-1-1',
    '31.03.2028',
    '2028-03-31T00:00:00Z',
    '+002028-03-31',
    '２０２８-03-31',
    'tomorrow',
    '2028-03-31\0',
  ])('refuses %j: no such day', (value) => {
    expect(faults(value)).toEqual(['Give a due date as a real date, such as 2028-03-31.']);
  });

  it('reports a missing date once', () => {
    for (const value of ['', '  ', undefined, null, 20280331]) {
      expect(faults(value)).toEqual(['Give a due date.']);
    }
  });

  it('takes exactly the days that exist from 2000 to 2100', () => {
    const part = (max: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2110 }), part(14), part(33), (year, month, day) => {
        const value = `${year}-${month}-${day}`;
        const expected = isCivilDate(value) && year >= 2000 && year <= 2100;
        expect(due.safeParse(value).success).toBe(expected);
      }),
    );
  });
});
