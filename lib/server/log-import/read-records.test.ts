import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROWS } from '@/lib/domain/log-import';
import { toCsv } from '@/lib/format/csv';
import { decode } from './decode';
import { readRecords, UnreadableFile } from './read-records';

const HEADER = ['date', 'goal', 'value', 'note'];

/** In each encoding that a program may write: the text as bytes. */
const ENCODERS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le with a mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be with a mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
} as const;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

async function read(bytes: Uint8Array) {
  const decoded = decode(bytes);
  if (decoded.text === null) throw new Error(decoded.fault);
  const { records, delimiter } = await readRecords(decoded.text);
  return {
    cells: records.map(({ cells }) => cells),
    lines: records.map(({ line }) => line),
    delimiter,
  };
}

describe('a file of rows (trust 29)', () => {
  const note = fc.string({
    unit: fc.constantFrom(...'ab ,;|"\'é€日😀=+-@\t', '\n', '\r\n'),
    maxLength: 12,
  });
  const row = fc.tuple(
    fc.integer({ min: 1, max: 28 }).map((day) => `${day}.3.2028`),
    fc.constantFrom('Mock interviews', 'Papers; read, all'),
    fc.integer({ min: 0, max: 999 }).map(String),
    // What a blank cell guards is our own exports' business.
    note.filter((text) => !/^'/.test(text)),
  );

  it('is read back the same from each dialect and encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[])),
        async (rows, delimiter, end, encoding) => {
          const table = [HEADER, ...rows];
          const text = table.map((cells) => cells.map(quoted).join(delimiter) + end).join('');
          const found = await read(ENCODERS[encoding](text));
          expect(found).toMatchObject({ cells: table, delimiter });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of our own comes back whole, cells that a spreadsheet would run included (trust 12)', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\'", a\t', '\n') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 5 }), async (cells) => {
        const table = [HEADER, ...cells.map(([a, b]) => ['2028-03-31', a, '12', b])];
        expect((await read(Buffer.from(toCsv(table)))).cells).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['Straße;Grüße;5;€', 'é€'],
    ['Ã is no accident', 'plain'],
  ])('in Latin-1 is read as such', async (one, other) => {
    const bytes = [...`date;note\n2027-04-03;${one} ${other}`].map((sign) =>
      sign === '€' ? 0x80 : sign.charCodeAt(0),
    );
    expect(decode(Uint8Array.from(bytes))).toEqual({
      text: `date;note\n2027-04-03;${one} ${other}`,
      encoding: 'windows-1252',
    });
  });

  it('has the line of each row, over blank lines and cells of several lines', async () => {
    const text = 'date,value,note\n\n2027-04-03,1,"a\nb"\n,,\n2027-04-04,2,c\n';
    expect((await read(Buffer.from(text))).lines).toEqual([1, 3, 6]);
  });

  it('lets others have their turn while it is read (trust 24)', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    await readRecords(`date,value,note\n${`2027-04-03,1,${'x'.repeat(300)}\n`.repeat(9_000)}`);
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
  });

  it('keeps quotation marks in the middle of a cell, and rows of unequal width', async () => {
    const text = 'date,value,note\n2027-04-03,1,so "called"\n2027-04-04,2\n2027-04-05,3,a,b\n';
    expect((await read(Buffer.from(text))).cells.slice(1)).toEqual([
      ['2027-04-03', '1', 'so "called"'],
      ['2027-04-04', '2'],
      ['2027-04-05', '3', 'a', 'b'],
    ]);
  });

  it('with decimal commas is not divided by them', async () => {
    const text = '31.3.2028;1,5\n1.4.2028;2,5\n';
    expect(await read(Buffer.from(text))).toMatchObject({ delimiter: ';' });
  });

  it('may name its delimiter in the first line', async () => {
    const text = 'sep=|\r\ndate|value\r\n2027-04-03|1\r\n';
    expect(await read(Buffer.from(text))).toMatchObject({ delimiter: '|', lines: [2, 3] });
  });
});

describe('a file that is none of rows', () => {
  const fault = async (text: string) => {
    const error = await readRecords(text).catch((thrown: unknown) => thrown);
    if (!(error instanceof UnreadableFile)) throw new Error('It was read.');
    return error.fault;
  };

  it('is refused with the line that is at fault (trust 29)', async () => {
    expect(await fault('date,value,note\n2027-04-03,1,"open\n2027-04-04,2,')).toEqual({
      kind: 'open-quote',
      line: 2,
    });
    expect(await fault('one\ntwo\n')).toEqual({ kind: 'one-column' });
    expect(await fault(`date,value\n2027-04-03,1,${'x'.repeat(70_000)}\n`)).toEqual({
      kind: 'long-record',
      line: 2,
    });
  });

  it('is refused beyond ten thousand rows', async () => {
    const text = `date,value\n${'2027-04-03,1\n'.repeat(MAX_ROWS)}`;
    expect((await readRecords(text)).records).toHaveLength(MAX_ROWS + 1);
    expect(await fault(`${text}2027-04-03,1\n`)).toEqual({ kind: 'too-many-rows' });
  });

  it('is refused beyond thirty thousand lines, blank ones included (trust 22)', async () => {
    expect(await fault(`date,value\n2027-04-03,1${'\n'.repeat(3 * MAX_ROWS + 1)}`)).toEqual({
      kind: 'too-many-rows',
    });
  });

  it.each([
    ['a workbook', [0x50, 0x4b, 3, 4, 0, 0], 'workbook'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 1], 'workbook'],
    ['a picture', [0x89, 0x50, 0, 0, 1, 0, 0, 7, 9, 9, 9, 9], 'binary'],
    ['nothing', [], 'empty'],
    ['blanks', [0xef, 0xbb, 0xbf, 0x20, 0x0a], 'empty'],
  ])('such as %s', (_what, bytes, expected) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text: null, fault: expected });
  });
});
