import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, readNumber } from './numbers';

describe('a number in a file', () => {
  it.each([
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['1\u00a0234\u00a0567', ',', 1_234_567],
    ['1\u202f234,50', ',', 1234.5],
    ["1'234.5", '.', 1234.5],
    ['−3', '.', -3],
    ['+2,5', ',', 2.5],
    ['.5', '.', 0.5],
    ['1.5e3', '.', 1500],
    ['12', ',', 12],
    ['1,234', '.', 1234],
    ['1\u2009234', '.', 1234],
    ['1’234.5', '.', 1234.5],
    ['1000000000000', '.', 1e12],
    ['-0', '.', 0],
    ['1,234', ',', 1.234],
  ] as const)('%j with “%s” is %d', (cell, mark, value) => {
    expect(readNumber(cell, mark)).toEqual({ value, percent: false });
  });

  it('keeps that it is in per cent', () => {
    expect(readNumber('12%', '.')).toEqual({ value: 12, percent: true });
    expect(readNumber('12,5 %', ',')).toEqual({ value: 12.5, percent: true });
  });

  it.each([
    '',
    '-',
    '.',
    'twelve',
    '1:30',
    '12 km',
    '1,23',
    '1.234.5',
    '12,34,567',
    '1 234,567',
    '0'.repeat(61),
    '1e400',
    'NaN',
    '2e12',
    '=1+1',
    '1'.repeat(200),
  ])('%j is none with a decimal point', (cell) => {
    expect(readNumber(cell, '.')).toBeNull();
  });

  it('is read back with thousands in each way of writing it', () => {
    const value = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(value, fc.constantFrom('', ' ', '\u00a0', '\u202f', 'sign'), (number, sign) => {
        for (const mark of ['.', ','] as const) {
          const between = sign === 'sign' ? (mark === '.' ? ',' : '.') : sign;
          const [whole = '', decimals] = String(number).split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, between);
          const cell = decimals === undefined ? grouped : `${grouped}${mark}${decimals}`;
          expect(readNumber(cell, mark)?.value, cell).toBe(number + 0);
        }
      }),
    );
  });
});

describe('the decimal mark', () => {
  it.each([
    ['a comma with two decimals', ['1', '2,25'], ',', ','],
    ['both signs', ['1.234,5', '1,234'], ';', ','],
    ['thousands that are set apart twice', ['1,234,567'], ',', '.'],
    ['a leading zero', ['0,125'], ';', ','],
    ['more than three decimals', ['1,2345'], ';', ','],
    ['most of the numbers, where two contradict each other', ['1,5', '2,5', '1.5'], ';', ','],
    ['a point, where as many have a comma', ['1,5', '1.5'], ';', '.'],
    ['whole numbers', ['1', '20'], ';', '.'],
    ['points in a file that commas divide', ['1.234'], ',', '.'],
  ] as const)('is settled by %s', (_by, cells, delimiter, mark) => {
    expect(decimalMarkOf(cells, delimiter)).toEqual({ mark, ambiguous: null });
  });

  it('is asked where a number could be two', () => {
    expect(decimalMarkOf(['1', '1,234', '2,345'], ',')).toEqual({ mark: null, ambiguous: '1,234' });
    expect(decimalMarkOf(['1.234'], ';')).toEqual({ mark: null, ambiguous: '1.234' });
  });
});
