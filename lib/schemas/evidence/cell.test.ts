import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSchema, code, flag, number, oneOf, optional, text, whole } from './cell';

describe('a blank cell', () => {
  it('is null, never zero', () => {
    expect(optional(number(0, 1)).read('')).toBeNull();
    expect(optional(whole(0, 9)).read('')).toBeNull();
    expect(optional(number(0, 1)).read('0')).toBe(0);
  });

  it.each(['None', 'NA', 'N/A', 'null', 'NaN', '-', ' '])('is not %j, which is a word', (word) => {
    expect(optional(number(0, 1)).read(word)).toBeUndefined();
    expect(optional(text(100)).read(word)).toBe(word);
  });

  it('is a fault where a value must be', () => {
    expect(number(0, 1).read('')).toBeUndefined();
    expect(text(10).read('')).toBeUndefined();
    expect(flag.read('')).toBeUndefined();
  });
});

describe('a number', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (tenThousandths) => {
        const value = tenThousandths / 10_000;
        expect(number(-100, 100).read(String(value))).toBe(
          Number.isInteger(value) || /^-?\d+\.\d+$/.test(String(value)) ? value + 0 : undefined,
        );
      }),
    );
  });

  it.each(['1e3', '1,000', '0x10', '.5', '5.', '+1', ' 1', 'Infinity', '１'])(
    'is never %j',
    (written) => {
      expect(number(-1e9, 1e9).read(written)).toBeUndefined();
    },
  );

  it('stays within its bounds', () => {
    expect(number(0, 1).read('1.0001')).toBeUndefined();
    expect(number(0, 1).read('-0.1')).toBeUndefined();
    expect(number(0, 1).read('-0')).toBe(0);
    expect(whole(1, 5).read('2.0')).toBeUndefined();
  });
});

describe('a code', () => {
  const isco = code(/^\d{4}$/, '0110');

  it('stays text, leading and trailing zeros included', () => {
    expect(isco.read('0110')).toBe('0110');
    expect(code(/^\d{4}(\.\d{1,4})*$/, '2511.10').read('2511.10')).toBe('2511.10');
  });

  it('is refused when a spreadsheet has dropped its zeros', () => {
    expect(isco.read('110')).toBeUndefined();
  });
});

it('says what must be there and what is', () => {
  const fault = (cell: Parameters<typeof cellSchema>[0], value: string) =>
    cellSchema(cell).safeParse(value).error?.issues[0]?.message;
  expect(fault(oneOf('E0', 'E1'), 'E3')).toBe('must be E0 or E1, not "E3"');
  expect(fault(optional(number(0, 1)), 'a"b')).toBe(
    'must be a number from 0 to 1, or blank, not "a\\"b"',
  );
  expect(fault(flag, '')).toBe('must be 0 or 1, not blank');
  expect(fault(flag, 'x'.repeat(500))?.length).toBeLessThan(100);
});
