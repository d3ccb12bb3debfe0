import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDirectory } from '@/lib/cli/paths';
import { TRUST_LINES } from './lines';
import { faultsOf, trustTable } from './table';
import { taggedTests, tagsIn } from './tagged-tests';

describe('docs/trust.md', () => {
  const tests = taggedTests();

  it('is what the tests’ titles say; `npm run -s trust` writes it', () => {
    const file = path.join(projectDirectory, 'docs', 'trust.md');
    expect(readFileSync(file, 'utf8')).toBe(trustTable(tests));
  });

  it('has a test for every line, and every tag names a line', () => {
    expect(faultsOf(tests)).toEqual([]);
  });
});

describe('tagsIn', () => {
  const lines = (source: string) =>
    tagsIn(source, 'a.test.ts').map(({ line, title }) => [line, title]);

  it('reads titles in any quotes, with one line or several', () => {
    expect(lines("describe('a cookie (trust 6)', () => {")).toEqual([[6, 'a cookie']]);
    expect(lines('it(`$' + '{one} of two (trust 4, trust 5)`, x)')).toEqual([
      [4, '… of two'],
      [5, '… of two'],
    ]);
    expect(lines("test('one @desktop (trust 18) (trust 19)', x)")).toEqual([
      [18, 'one'],
      [19, 'one'],
    ]);
    expect(lines("test('it\\'s (trust 1) still', x)")).toEqual([[1, "it's still"]]);
  });

  it('reads no comment and no code', () => {
    expect(lines('// see (trust 6)\nconst trust = 6; run(trust, 7);')).toEqual([]);
  });

  it('makes a missing line and an unknown one a fault', () => {
    const found = faultsOf(tagsIn("it('x (trust 99)', y)", 'a.test.ts'));
    expect(found.at(-1)).toBe('a.test.ts names line 99, which is none.');
    expect(found).toHaveLength(Object.keys(TRUST_LINES).length + 1);
  });
});
