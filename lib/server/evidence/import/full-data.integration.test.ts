import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURES, SKILLS } from '@/lib/domain/evidence';
import { EVIDENCE_FILES } from '@/lib/schemas/evidence';
import { withClient } from '../../database/connection';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { findFullFolder } from '../testing/folders';
import { importEvidence } from './import';
import { readRows } from './read-rows';
import { type TableFacts, tableFacts } from './tables';

const folder = findFullFolder() ?? '';

/** `| tasks.csv | 2,945 | …`, and two files on one line. */
async function rowsByReadme(): Promise<Record<string, number>> {
  const readme = await readFile(path.join(folder, 'README.md'), 'utf8');
  return Object.fromEntries(
    [...readme.matchAll(/^\| ([\w., ]+\.csv) \| ([\d,]+) \|/gm)].flatMap(([, files, count]) =>
      (files ?? '').split(', ').map((file) => [file, Number(count?.replaceAll(',', ''))]),
    ),
  );
}

/** Which column of which table holds a file's column: the table's rows as the file has them. */
const originals: Readonly<Record<string, string>> = {
  'occupations.csv': `SELECT "code" AS onet_soc, "soc", "projectionCode" AS nem_code, "title",
    "jobZone" AS job_zone, "taskCount" AS n_tasks, "hasSkills" AS has_skills, "description"
    FROM "Occupation"`,
  'titles.csv': `SELECT "code" AS onet_soc, "title" AS alt_title, "kind" FROM "OccupationTitle"
    WHERE "kind" <> 'occupation'`,
  'tasks.csv': `SELECT "code" AS onet_soc, "taskId" AS task_id, "kind" AS task_type, "task",
    "gpt4Exposure" AS gpt4_exposure, "humanExposure" AS human_exposure,
    "gpt4Automation" AS gpt4_automation, "listed" AS aei_listed,
    "apiPer10k" AS aei_api_per_10k, "sharedBy" AS task_shared_by FROM "OccupationTask"`,
  'skills_importance.csv': skills('importance'),
  'skills_level.csv': skills('level'),
  'related.csv': `SELECT "code" AS onet_soc, "relatedCode" AS related_onet_soc, "rank"
    FROM "RelatedOccupation"`,
  'technologies.csv': `SELECT "code" AS onet_soc, "technology", "inDemand" AS in_demand
    FROM "OccupationTechnology"`,
  'projections.csv': `SELECT "code" AS nem_code, "title", "level",
    "employment2024" AS emp_2024_k, "employment2034" AS emp_2034_k, "change" AS change_k,
    "changePercent" AS change_pct, "openingsPerYear" AS openings_annual_k,
    "selfEmployedPercent" AS self_employed_pct_2024, "medianWage" AS median_wage_2024,
    "wageTopcoded" AS wage_topcoded, "entryEducation" AS entry_education,
    "workExperience" AS work_experience, "training" AS on_the_job_training
    FROM "EmploymentProjection"`,
  'wages.csv': `SELECT "soc", "title", "employment", "p10" AS wage_p10, "p25" AS wage_p25,
    "median" AS wage_median, "p75" AS wage_p75, "p90" AS wage_p90, "mean" AS wage_mean,
    "topcoded", "basis" AS wage_basis FROM "OccupationWage"`,
  'isco_exposure.csv': `SELECT "code" AS isco08, "title", "taskCount" AS n_tasks,
    "score2025" AS score_2025, "deviation2025" AS sd_2025, "lowestTask" AS min_task,
    "highestTask" AS max_task, "category2025" AS category_2025,
    "percentile2025" AS score_2025_pctl, "score2023" AS score_2023 FROM "IscoOccupation"`,
  'isco_soc_crosswalk.csv': `SELECT "isco" AS isco08, "iscoTitle" AS isco_title, "soc2010",
    "soc" AS soc2018, "socTitle" AS soc2018_title, "partial" AS isco_soc2010_partial,
    "splitIn2018" AS soc2010_splits, "hasIscoScore" AS in_ilo FROM "IscoSocLink"`,
  'esco_occupations.csv': `SELECT "code" AS esco_code, "label", "isco" AS isco08, "uri"
    FROM "EscoOccupation"`,
  'role_map.csv': `SELECT "role", "scheme", "code", "title" AS code_title, "basis",
    "sourceStated" AS source_stated FROM "RoleProxy"`,
};

function skills(column: 'importance' | 'level'): string {
  const pivoted = SKILLS.map(
    (skill) => `max("${column}") FILTER (WHERE "skill" = '${skill}') AS ${skill}`,
  );
  return `SELECT "code" AS onet_soc, "ratedOn" AS rating_date, ${pivoted.join(', ')}
    FROM "OccupationSkill" GROUP BY "code", "ratedOn"`;
}

type Row = Record<string, unknown>;

async function rowsOfFile(file: string): Promise<Row[]> {
  const format = EVIDENCE_FILES[file];
  if (!format) throw new Error(`No ${file}`);
  const rows: Row[] = [];
  for await (const { row } of readRows(folder, file, format)) rows.push(row);
  return rows;
}

/** In one order, and each with its columns in one order. */
function sorted(rows: readonly Row[]): string[] {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort();
}

if (folder === '') {
  console.warn(
    'Skipped: the tests on the full evidence, which is not here. LONGVIEW_EVIDENCE_DIR says where it is.',
  );
}

describe.skipIf(folder === '')('the full evidence', () => {
  let database: TestDatabase;
  let counts: Readonly<Record<string, number>>;
  let first: Record<string, TableFacts>;

  const facts = () => withClient(database.url, tableFacts);

  beforeAll(async () => {
    database = await createTestDatabase();
    counts = await importEvidence(database.url, folder);
    first = await facts();
  });
  afterAll(() => database?.drop());

  it('has as many rows as its README says', async () => {
    const { 'sources.csv': sources, ...expected } = await rowsByReadme();
    expect(Object.keys(expected)).toHaveLength(15);
    expect(counts).toEqual(expected);
    expect(first.EvidenceSource?.rows).toBe(sources);
    expect(first).toMatchObject({
      Occupation: { rows: expected['occupations.csv'] },
      OccupationTask: { rows: expected['tasks.csv'] },
      OccupationSkill: { rows: (expected['skills_level.csv'] ?? 0) * SKILLS.length },
      RelatedOccupation: { rows: expected['related.csv'] },
      OccupationTechnology: { rows: expected['technologies.csv'] },
      OccupationTitle: {
        rows: (expected['titles.csv'] ?? 0) + (expected['occupations.csv'] ?? 0),
      },
      SocOccupation: { rows: expected['exposure_soc.csv'] },
      EmploymentProjection: { rows: expected['projections.csv'] },
      OccupationWage: { rows: expected['wages.csv'] },
      IscoOccupation: { rows: expected['isco_exposure.csv'] },
      IscoSocLink: { rows: expected['isco_soc_crosswalk.csv'] },
      EscoOccupation: { rows: expected['esco_occupations.csv'] },
      RoleProxy: { rows: expected['role_map.csv'] },
      ExposureMeasure: { rows: MEASURES.length },
    });
  });

  it('gives the same rows and checksums when it is imported twice', async () => {
    expect(await importEvidence(database.url, folder)).toEqual(counts);
    expect(await facts()).toEqual(first);
  });

  it.each(Object.keys(originals))('is stored cell by cell as %s says', async (file) => {
    const stored = await withClient(
      database.url,
      async (one) => (await one.query(originals[file] ?? '')).rows,
    );
    expect(sorted(stored)).toEqual(sorted(await rowsOfFile(file)));
  });

  it.each(['soc', 'onet'] as const)(
    'has every figure at the %s level, and no blank',
    async (level) => {
      const code = level === 'soc' ? 'soc' : 'onet_soc';
      const rows = await rowsOfFile(`exposure_${level}.csv`);
      const expected = MEASURES.filter((measure) => measure.level === level).flatMap(
        ({ key, column, percentile = '', workersPercentile = '' }) =>
          rows
            .filter((row) => row[column] !== null)
            .map((row) => ({
              measureKey: key,
              code: row[code],
              value: row[column],
              percentile: row[percentile] ?? null,
              workersPercentile: row[workersPercentile] ?? null,
            })),
      );
      const stored = await withClient(
        database.url,
        async (one) =>
          (
            await one.query('SELECT * FROM "ExposureFigure" WHERE "measureKey" LIKE $1', [
              `${level}.%`,
            ])
          ).rows,
      );
      expect(sorted(stored)).toEqual(sorted(expected));
    },
  );

  it('draws the same range together as its own columns say', async () => {
    const bySoc = new Map((await rowsOfFile('exposure_soc.csv')).map((row) => [row.soc, row]));
    const stored = await withClient(
      database.url,
      async (one) =>
        (
          await one.query<Record<string, number> & { soc: string }>(
            `SELECT "soc", "exposureMin", "exposureMedian", "exposureMax", "measureCount"
             FROM "Occupation" WHERE "measureCount" > 0`,
          )
        ).rows,
    );
    expect(stored.length).toBeGreaterThan(900);
    for (const row of stored) {
      const file = bySoc.get(row.soc);
      expect([row.measureCount, row.exposureMin, row.exposureMax]).toEqual([
        file?.n_measures,
        file?.pctl_min,
        file?.pctl_max,
      ]);
      expect(Math.abs(Number(row.exposureMedian) - Number(file?.pctl_median))).toBeLessThan(0.06);
    }
  });
});
