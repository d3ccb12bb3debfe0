import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOURCE_IDS } from '@/lib/domain/evidence';
import { EVIDENCE_FILES, sourcesFile } from './index';

const manual = readFileSync(new URL('../../../docs/evidence.md', import.meta.url), 'utf8');

it.each(Object.entries({ 'sources.csv': sourcesFile, ...EVIDENCE_FILES }))(
  '%s and its columns are in docs/evidence.md',
  (file, { columns, sources }) => {
    const section =
      manual.split('\n### ').find((part) => part.split('\n')[0]?.includes(file)) ?? '';
    const missing = Object.keys(columns).filter((name) => !section.includes(`\`${name}\``));
    expect(missing).toEqual([]);
    const heading = section.split('\n')[0] ?? '';
    expect(sources.filter((id) => !heading.includes(id))).toEqual([]);
  },
);

it('every source is documented with its address', () => {
  const rows = manual.split('\n').filter((line) => /^\|.*<https:\/\//.test(line));
  expect(SOURCE_IDS.filter((id) => !rows.some((row) => row.includes(`\`${id}\``)))).toEqual([]);
});
