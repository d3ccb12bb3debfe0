import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsvCell, toCsv } from './csv';

describe('toCsv (trust 12)', () => {
  it('writes rows as RFC 4180 has them', () => {
    expect(
      toCsv([
        ['a', 'b, c', 'say "so"'],
        [1, -2.5, null],
      ]),
    ).toBe('a,"b, c","say ""so"""\r\n1,-2.5,\r\n');
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "'quoted"])(
    'puts an apostrophe before %j',
    (text) => {
      expect(unquoted(toCsv([[text]]))).toBe(`'${text}`);
    },
  );

  it.each([-5, -0.25, '-5', '-12.75', '42'])('leaves the number %j alone', (number) => {
    expect(toCsv([[number]])).toBe(`${number}\r\n`);
  });

  it('comes back whole when the apostrophe is taken off again', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', ' ', 'a', '1'),
      }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(readCsv(toCsv(table)).map((row) => row.map(fromCsvCell))).toEqual(table);
      }),
    );
  });

  it.each(["'tis the season", "'90s", "'-5"])(
    'leaves the apostrophe of %j of another program',
    (text) => {
      expect(fromCsvCell(text)).toBe(text);
    },
  );

  it('never hands a spreadsheet a cell that it would run', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [cell = ''] = readCsv(toCsv([[text]]))[0] ?? [];
        expect(/^[=+@\t\r]/.test(cell) || (/^-/.test(cell) && Number.isNaN(Number(cell)))).toBe(
          false,
        );
      }),
    );
  });
});

function unquoted(csv: string): string {
  return readCsv(csv)[0]?.[0] ?? '';
}

/** Parsed by an independent library. */
function readCsv(csv: string): string[][] {
  return parse(csv, { record_delimiter: '\r\n', relax_column_count: true });
}
