import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSum } from './backup-file';

const row = fc.string().map((text) => `${text.replaceAll('\n', ' ')}\n`);

/** The sum of rows that come in pieces of a size. */
function sumOf(rows: readonly string[], size = 1_000) {
  const bytes = Buffer.from(rows.join(''));
  const sum = new RowSum();
  for (let at = 0; at < bytes.length; at += size) sum.add(bytes.subarray(at, at + size));
  return sum.result();
}

describe('the sum of a table’s rows', () => {
  it('is the same in whatever order they come, and however they are cut', () => {
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1, max: 40 }), (rows, size) => {
        expect(sumOf(rows.toReversed(), size)).toEqual(sumOf(rows));
        expect(sumOf(rows.toSorted())).toEqual(sumOf(rows));
        expect(sumOf(rows).rows).toBe(rows.length);
      }),
    );
  });

  it('differs when a row is lost, changed, doubled or cut in another place', () => {
    const rows = ['one\n', 'two\n', 'three\n'];
    const others = [
      ['one\n', 'two\n'],
      ['one\n', 'two\n', 'threE\n'],
      ['one\n', 'two\n', 'two\n'],
      ['one\n', 'two\n', 'three\n', 'three\n'],
      ['onet\n', 'wo\n', 'three\n'],
    ];
    for (const other of others) expect(sumOf(other)).not.toEqual(sumOf(rows));
  });
});
