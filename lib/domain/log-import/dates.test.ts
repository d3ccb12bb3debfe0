import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, partsOf } from '../calendar';
import { dateOrderOf, looksLikeDate, readDate } from './dates';

const anyDay = fc.integer({ min: 10_957, max: 47_846 }).map(fromDayNumber);
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

describe('a date in a file', () => {
  it.each([
    ['2027-04-03', '2027-04-03'],
    ['2027/04/03', '2027-04-03'],
    ['2027.4.3', '2027-04-03'],
    ['20270403', '2027-04-03'],
    ['31.3.2028', '2028-03-31'],
    ['3. 4. 2027', '2027-04-03'],
    ['3/4/2027', '2027-04-03'],
    ['3-4-27', '2027-04-03'],
    ['3 Apr 2027', '2027-04-03'],
    ['3. April 2027', '2027-04-03'],
    ['Apr 3, 2027', '2027-04-03'],
    ['April 3rd, 2027', '2027-04-03'],
    ['Sat, 3 Apr 2027', '2027-04-03'],
    ['03-Apr-27', '2027-04-03'],
    ['2027-Apr-03', '2027-04-03'],
    ['2 Sept 2027', '2027-09-02'],
    ['2027-04-03T23:30:00Z', '2027-04-03'],
    ['2027-04-03 09:30:15.250 +02:00', '2027-04-03'],
    ['3/4/2027, 9:30 PM', '2027-04-03'],
    ['2027-04-03 09:30 UTC', '2027-04-03'],
    ['3 Apr 2027 9:30 GMT', '2027-04-03'],
    ['46480', '2027-04-03'],
    ['46480.75', '2027-04-03'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%j is the day %s', (cell, day) => {
    expect(readDate(cell, 'day-first')).toBe(day);
  });

  it.each([
    ...['', 'soon', '2027', '2027-04', '3 Apr', '31/02/2027', '29.2.2027', '2027-13-01'],
    ...['1999-12-31', '2101-01-01', '3/4/5/2027', '3-4/2027', 'Maybe 3 2027', '13:30', '1,5'],
    ...['9'.repeat(500), `${' '.repeat(100)}2027-04-03`, '00/00/0000', '3 Apr Apr'],
    ...['2027-04/03', '3 04 Apr 2027', 'Apr', '3 Sepp 2027'],
  ])('%j is none', (cell) => {
    expect(readDate(cell, 'day-first')).toBeNull();
  });

  it('is read back in each way of writing it', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day } = partsOf(date);
        const name = MONTHS[month - 1] ?? '';
        const written = {
          'day-first': [
            `${day}.${month}.${year}`,
            `${day}/${month}/${year}`,
            `${day} ${name} ${year}`,
          ],
          'month-first': [
            `${month}/${day}/${year}`,
            `${name} ${day}, ${year}`,
            `${month}-${day}-${year}`,
          ],
        } as const;
        for (const order of ['day-first', 'month-first'] as const) {
          for (const cell of [
            ...written[order],
            date,
            `${date} 07:05`,
            `${year}/${month}/${day}`,
          ]) {
            expect(readDate(cell, order), cell).toBe(date);
          }
        }
      }),
    );
  });

  it('is a real day or none, whatever is in the cell', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789/-. :TaprAPRm'), maxLength: 70 }),
    );
    fc.assert(
      fc.property(
        cell,
        fc.constantFrom('day-first' as const, 'month-first' as const),
        (text, order) => {
          const day = readDate(text, order);
          expect(day === null || /^2[01]\d\d-\d\d-\d\d$/.test(day)).toBe(true);
        },
      ),
    );
  });
});

describe('the order of dates', () => {
  it.each([
    ['a day above 12 in the first place', ['3/4/2027', '25/04/2027'], 'day-first'],
    ['a day above 12 in the second place', ['3/4/2027', '4/25/2027'], 'month-first'],
    ['dots', ['3.4.2027', '5.6.2027'], 'day-first'],
    ['dots among other signs', ['3/4/2027', '5.6.2027'], 'day-first'],
    ['a day and a month that are the same', ['4/4/2027', '12/12/2027'], 'day-first'],
    ['years in front', ['2027/04/03'], 'day-first'],
    ['nothing at all', [], 'day-first'],
    [
      'most of the dates, where two contradict each other',
      ['25/4/2027', '26/4/2027', '4/27/2027'],
      'day-first',
    ],
  ])('is settled by %s', (_by, cells, order) => {
    expect(dateOrderOf(cells)).toEqual({ order, ambiguous: null });
  });

  it('is asked where every date could be two', () => {
    expect(dateOrderOf(['', '04/04/2027', '03/04/2027', '5/6/2027'])).toEqual({
      order: null,
      ambiguous: '03/04/2027',
    });
    // As many one way as the other.
    expect(dateOrderOf(['25/4/2027', '4/25/2027', '3/4/2027', '5.6.2027']).order).toBeNull();
  });
});

it('a spreadsheet’s day number alone is taken for a value', () => {
  expect(looksLikeDate('46480')).toBe(false);
  expect(looksLikeDate('3/25/2027')).toBe(true);
});
