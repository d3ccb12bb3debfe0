import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';

type Row = Record<string, string>;

declare global {
  interface ImportMetaEnv {
    readonly LONGVIEW_EVIDENCE_DIR?: string;
  }
}

// Vitest hands the environment to tests through import.meta.env.
const evidence = import.meta.env.LONGVIEW_EVIDENCE_DIR;

const dollars = (value = '') => `$${Number(value).toLocaleString('en-GB')}`;
const percent = (value = '') => `+${value}%`;
const thousands = (value = '') => Math.round(Number(value) * 1000).toLocaleString('en-GB');
const range = (row: Row) =>
  `${Math.round(Number(row.pctl_min))} to ${Math.round(Number(row.pctl_max))}`;

const growth = (row: Row) => percent(row.change_pct);
const openings = (row: Row) => thousands(row.openings_annual_k);
const medianWage = (row: Row) => dollars(row.wage_median);

/** Figure → the file and the occupation it is from, and how its text follows from that row. */
const origins: Record<string, [file: string, code: string, shown: (row: Row) => string]> = {
  'data-scientists-growth': ['projections', '15-2051', growth],
  'research-scientists-growth': ['projections', '15-1221', growth],
  'software-developers-growth': ['projections', '15-1252', growth],
  'data-scientists-openings': ['projections', '15-2051', openings],
  'data-scientists-wage': ['wages', '15-2051', medianWage],
  'research-scientists-wage': ['wages', '15-1221', medianWage],
  'data-scientists-exposure': ['exposure_soc', '15-2051', range],
  'research-scientists-exposure': ['exposure_soc', '15-1221', range],
  'software-developers-exposure': ['exposure_soc', '15-1252', range],
};

const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);
const figures = outlooks.find(({ slug }) => slug === 'machine-learning-engineer')?.figures ?? [];

describe('figures of the machine learning engineer', () => {
  it('name the occupation that they are about, by its code', () => {
    for (const { key, proxy } of figures) expect(proxy).toContain(`(SOC ${origins[key]?.[1]})`);
  });

  // LONGVIEW_EVIDENCE_DIR is a folder with projections.csv, wages.csv and exposure_soc.csv.
  describe.skipIf(!evidence)(
    'compared with the data (skipped without LONGVIEW_EVIDENCE_DIR)',
    () => {
      it.each(figures.map(({ key, value }) => [key, value]))('%s is %s', (key, value) => {
        const [file, code, shown] = origins[key] ?? [];
        expect(shown?.(rowOf(file, code))).toBe(value);
      });

      it('say truly how jobs in all occupations and in research change', () => {
        const meanings = figures.map(({ meaning }) => meaning).join(' ');
        expect(meanings).toContain(`${rowOf('projections', '00-0000').change_pct}%`);
        const research = rowOf('projections', '15-1221');
        expect([research.emp_2024_k, research.change_k]).toEqual(['40.3', '7.9']);
      });

      it('say truly which measures are the ends of a range', () => {
        const research = rowOf('exposure_soc', '15-1221');
        expect([research.ms_pctl, research.aei_pctl]).toEqual([
          research.pctl_min,
          research.pctl_max,
        ]);
        const developers = rowOf('exposure_soc', '15-1252');
        expect(developers.human_beta_pctl).toBe(developers.pctl_min);
        expect(developers.gpt4_beta_pctl).toBe(developers.pctl_max);
        expect(rowOf('exposure_soc', '15-2051').aei_pctl).toBe(
          rowOf('exposure_soc', '15-2051').pctl_max,
        );
      });

      it('give no wage that the source caps', () => {
        for (const code of ['15-2051', '15-1221']) expect(rowOf('wages', code).topcoded).toBe('0');
      });
    },
  );
});

/** The row whose first column is `code`. */
function rowOf(file = '', code = ''): Row {
  const text = readFileSync(path.join(evidence ?? '', `${file}.csv`), 'utf8');
  const [header = [], ...rows] = text.trimEnd().split(/\r?\n/).map(cells);
  const row = rows.find(([first]) => first === code);
  if (!row) throw new Error(`${file}.csv has no row for ${code}`);
  return Object.fromEntries(header.map((column, index) => [column, row[index] ?? '']));
}

/** The cells of a CSV line; a quoted cell may hold commas. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
