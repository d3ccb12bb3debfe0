import { expect, it } from 'vitest';
import { type DateFormat, USUAL_DISPLAY } from '@/lib/domain/settings';
import {
  formatDate,
  formatMonth,
  formatRelativeDate,
  formatShortDate,
  formatShortMonth,
} from './dates';
import { setCurrentDisplay } from './display';

it('writes dates in the British way', () => {
  expect(formatDate('2028-03-31')).toBe('31 March 2028');
  expect(formatDate('2026-09-01')).toBe('1 September 2026');
  expect(formatShortDate('2026-09-01')).toBe('1 Sep 2026');
  expect(formatMonth('2028-02-29')).toBe('February 2028');
  expect(formatShortMonth('2028-03-31')).toBe('Mar 2028');
});

it('writes dates as the reader chose, in full and short, and months in words', () => {
  const written = (dateFormat: DateFormat) => {
    setCurrentDisplay(() => ({ ...USUAL_DISPLAY, dateFormat }));
    return [formatDate('2028-03-31'), formatShortDate('2028-09-01'), formatMonth('2028-03-31')];
  };
  expect(written('day-first')).toEqual(['31 March 2028', '1 Sep 2028', 'March 2028']);
  expect(written('month-first')).toEqual(['March 31, 2028', 'Sep 1, 2028', 'March 2028']);
  expect(written('iso')).toEqual(['2028-03-31', '2028-09-01', 'March 2028']);
  setCurrentDisplay(() => USUAL_DISPLAY);
});

it.each([
  ['2028-03-31', 'today'],
  ['2028-04-01', 'tomorrow'],
  ['2028-03-30', 'yesterday'],
  ['2028-04-05', 'in 5 days'],
  ['2028-03-18', '13 days ago'],
  ['2028-03-17', '2 weeks ago'],
  ['2028-02-02', '8 weeks ago'],
  ['2027-12-31', '3 months ago'],
  ['2026-05-31', '22 months ago'],
  ['2026-03-31', '2 years ago'],
  ['2031-12-31', 'in 3 years'],
])('%s is, on 31 March 2028, %s', (date, words) => {
  expect(formatRelativeDate(date, '2028-03-31')).toBe(words);
});
