import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optional, text, whole } from '@/lib/schemas/evidence/cell';
import { evidenceFile } from '@/lib/schemas/evidence/evidence-file';
import { csvText } from '../testing/csv-text';
import { EvidenceFault } from './evidence-fault';
import { readRows } from './read-rows';

const FILE = 'boats.csv';
const format = evidenceFile({
  sources: [],
  key: ['name'],
  columns: { name: text(200), crew: optional(whole(0, 99)) },
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
  await writeFile(path.join(folder, FILE), content);
  const rows = [];
  for await (const row of readRows(folder, FILE, format)) rows.push(row);
  return rows;
}

/** The faults that reading `content` ends with. */
async function faults(content: string | Uint8Array): Promise<readonly string[]> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof EvidenceFault) return error.faults;
    throw error;
  }
  return [];
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => value.length <= 200 && !/\p{Cc}/u.test(value) && value !== '\uFEFF');
const crew = fc.option(fc.integer({ min: 0, max: 99 }), { nil: null });

describe('the reader', () => {
  it('gives back every row that was written, whatever is quoted and however lines end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name, crew }), { maxLength: 20 }),
        fc.boolean(),
        fc.constantFrom('\n' as const, '\r\n' as const),
        fc.constantFrom('', '\uFEFF'),
        async (rows, quoteAll, end, mark) => {
          const cells = rows.map((row) => [row.name, row.crew === null ? '' : String(row.crew)]);
          const content = mark + csvText([['name', 'crew'], ...cells], { quoteAll, end });
          expect(await read(content)).toEqual(rows.map((row, index) => ({ line: index + 2, row })));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes the columns in any order', async () => {
    expect(await read('crew,name\n3,Ada\n')).toEqual([{ line: 2, row: { name: 'Ada', crew: 3 } }]);
  });

  it('reads a file of a header alone as no rows', async () => {
    expect(await read('name,crew')).toEqual([]);
  });
});

describe('a fault', () => {
  it('names file, line and column wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        async (names, place) => {
          const bad = place % names.length;
          const rows = names.map((boat, index) => [boat, index === bad ? 'many' : '1']);
          expect(await faults(csvText([['name', 'crew'], ...rows]))).toEqual([
            `boats.csv, line ${bad + 2}, column crew: must be a whole number from 0 to 99, or blank, not "many"`,
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('counts the lines that a quoted cell goes over', async () => {
    expect(await faults('name,crew\n"A\nB\nC",1\n')).toEqual([
      expect.stringMatching(/^boats\.csv, line 2, column name: must be text .* in one line/),
    ]);
    expect(await faults('name,crew\nA,1\n\n')).toEqual([
      'boats.csv, line 3: has one cell, but the header 2',
    ]);
  });

  it('names every bad column of the row', async () => {
    expect(await faults('name,crew\n,x\n')).toHaveLength(2);
  });

  it.each([
    ['an unknown column', 'name,crew,hue\n', ['"hue" is not a documented column']],
    ['a missing column', 'name\n', ['crew is missing']],
    ['both', 'name,cruw\n', ['crew is missing', '"cruw" is not a documented column']],
    ['a column twice', 'name,crew,crew\n', ['"crew" is there twice']],
  ])('names %s', async (_what, content, expected) => {
    expect(await faults(content)).toEqual(
      expected.map((fault) => `boats.csv, line 1, header: ${fault}`),
    );
  });

  it.each([
    ['an empty file', '', /^boats\.csv, line 1: the header is missing/],
    ['a row that is too long', 'name,crew\nA,1,2\n', /line 2: has 3 cells, but the header 2/],
    [
      'a quote that never closes',
      'name,crew\nA,1\n"B,2\nC,3\nD,4\n',
      /line 3: a quote is opened here and never closed/,
    ],
    ['a quote inside a bare cell', 'name,crew\nA"B,1\n', /line 2: .*[Qq]uote/],
    [
      'a record without an end',
      `name,crew\nA,1\n"${'x\n'.repeat(60_000)}`,
      /line 3: is longer than 65,536 bytes; perhaps a quote/,
    ],
    ['a cell without an end', `name,crew\nA,1\n${'x'.repeat(200_000)},1`, /line 3: is longer than/],
  ])('names the line of %s', async (_what, content, expected) => {
    expect(await faults(content)).toEqual([expect.stringMatching(expected)]);
  });

  it('names the line of bytes that are not UTF-8, however far into the file', async () => {
    const rows = fc.array(name, { maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, after) => {
        const head = csvText([['name', 'crew'], ...before.map((boat) => [boat, '1'])]);
        const tail = csvText(after.map((boat) => [boat, '1']));
        const latin1 = Buffer.from('Caf\u00e9,1\n', 'latin1');
        const bytes = Buffer.concat([Buffer.from(head), latin1, Buffer.from(tail)]);
        expect(await faults(bytes)).toEqual([`boats.csv, line ${before.length + 2}: is not UTF-8`]);
      }),
      { numRuns: 30 },
    );
    const sixteen = Buffer.from('\ufeffname,crew\nA,1\n', 'utf16le');
    expect(await faults(sixteen)).toEqual(['boats.csv, line 1: is not UTF-8']);
  });
});
