import type pg from 'pg';
import { MEASURES, type MeasureLevel, SKILLS, type SourceId } from '@/lib/domain/evidence';
import { own } from '@/lib/domain/own';
import type { EvidenceFolder } from './read-folder';
import { stageOf } from './stage';

/** One INSERT for each measure of a file; an empty cell gives no row. */
function figures(level: MeasureLevel, file: string): string[] {
  const code = level === 'soc' ? 'soc' : 'onet_soc';
  return MEASURES.filter((measure) => measure.level === level).map(
    ({ key, column, percentile, workersPercentile }) =>
      `INSERT INTO "ExposureFigure" ("measureKey", "code", "value", "percentile", "workersPercentile")
       SELECT '${key}', ${code}, ${column}, ${percentile ?? 'NULL'}, ${workersPercentile ?? 'NULL'}
       FROM ${stageOf(file)} WHERE ${column} IS NOT NULL`,
  );
}

const skillRows = SKILLS.map((skill) => `('${skill}', i.${skill}, l.${skill})`).join(', ');

/** SQL that loads each staged file into the tables. */
const statements: Readonly<Record<string, readonly string[]>> = {
  'occupations.csv': [
    `INSERT INTO "Occupation" ("code", "soc", "projectionCode", "family", "title", "description",
       "jobZone", "taskCount", "hasSkills")
     SELECT onet_soc, soc, nem_code, left(onet_soc, 2), title, description, job_zone, n_tasks,
       has_skills FROM stage_occupations`,
    `INSERT INTO "OccupationTitle" ("code", "title", "kind")
     SELECT onet_soc, title, 'occupation' FROM stage_occupations`,
  ],
  'titles.csv': [
    `INSERT INTO "OccupationTitle" ("code", "title", "kind")
     SELECT onet_soc, alt_title, kind FROM stage_titles`,
  ],
  'tasks.csv': [
    `INSERT INTO "OccupationTask" ("code", "taskId", "kind", "task", "gpt4Exposure",
       "humanExposure", "gpt4Automation", "listed", "apiPer10k", "sharedBy")
     SELECT onet_soc, task_id, task_type, task, gpt4_exposure, human_exposure, gpt4_automation,
       aei_listed, aei_api_per_10k, task_shared_by FROM stage_tasks`,
  ],
  'skills_importance.csv': [],
  // Both files of skills are staged by then.
  'skills_level.csv': [
    `INSERT INTO "OccupationSkill" ("code", "skill", "importance", "level", "ratedOn")
     SELECT i.onet_soc, rated.skill, rated.importance, rated.level, i.rating_date
     FROM stage_skills_importance AS i JOIN stage_skills_level AS l USING (onet_soc)
     CROSS JOIN LATERAL (VALUES ${skillRows}) AS rated (skill, importance, level)`,
  ],
  'related.csv': [
    `INSERT INTO "RelatedOccupation" ("code", "relatedCode", "rank")
     SELECT onet_soc, related_onet_soc, rank FROM stage_related`,
  ],
  'technologies.csv': [
    `INSERT INTO "OccupationTechnology" ("code", "technology", "inDemand")
     SELECT onet_soc, technology, in_demand FROM stage_technologies`,
  ],
  'exposure_soc.csv': [
    `INSERT INTO "SocOccupation" ("soc", "title", "onetCount")
     SELECT soc, title, n_onet FROM stage_exposure_soc`,
    ...figures('soc', 'exposure_soc.csv'),
  ],
  'exposure_onet.csv': figures('onet', 'exposure_onet.csv'),
  'projections.csv': [
    `INSERT INTO "EmploymentProjection" ("code", "title", "level", "employment2024",
       "employment2034", "change", "changePercent", "openingsPerYear", "selfEmployedPercent",
       "medianWage", "wageTopcoded", "entryEducation", "workExperience", "training")
     SELECT nem_code, title, level, emp_2024_k, emp_2034_k, change_k, change_pct,
       openings_annual_k, self_employed_pct_2024, median_wage_2024, wage_topcoded,
       entry_education, work_experience, on_the_job_training FROM stage_projections`,
  ],
  'wages.csv': [
    `INSERT INTO "OccupationWage" ("soc", "title", "employment", "p10", "p25", "median", "p75",
       "p90", "mean", "topcoded", "basis")
     SELECT soc, title, employment, wage_p10, wage_p25, wage_median, wage_p75, wage_p90,
       wage_mean, topcoded, wage_basis FROM stage_wages`,
  ],
  'isco_exposure.csv': [
    `INSERT INTO "IscoOccupation" ("code", "title", "taskCount", "score2025", "deviation2025",
       "lowestTask", "highestTask", "category2025", "percentile2025", "score2023")
     SELECT isco08, title, n_tasks, score_2025, sd_2025, min_task, max_task, category_2025,
       score_2025_pctl, score_2023 FROM stage_isco_exposure`,
  ],
  'isco_soc_crosswalk.csv': [
    `INSERT INTO "IscoSocLink" ("isco", "iscoTitle", "soc2010", "soc", "socTitle", "partial",
       "splitIn2018", "hasIscoScore")
     SELECT isco08, isco_title, soc2010, soc2018, soc2018_title, isco_soc2010_partial,
       soc2010_splits, in_ilo FROM stage_isco_soc_crosswalk`,
  ],
  'esco_occupations.csv': [
    `INSERT INTO "EscoOccupation" ("code", "label", "isco", "uri")
     SELECT esco_code, label, isco08, uri FROM stage_esco_occupations`,
  ],
  'role_map.csv': [
    `INSERT INTO "RoleProxy" ("role", "scheme", "code", "title", "basis", "sourceStated")
     SELECT role, scheme, code, code_title, basis, source_stated FROM stage_role_map`,
  ],
};

/** What removing a source deletes besides its measures, which follow by cascade. */
const removals: Readonly<Record<SourceId, readonly string[]>> = {
  onet: [`DELETE FROM "Occupation"`, `DELETE FROM "RoleProxy" WHERE "scheme" = 'onet_soc'`],
  eloundou: [
    `UPDATE "OccupationTask" SET "gpt4Exposure" = NULL, "humanExposure" = NULL,
       "gpt4Automation" = NULL`,
    `UPDATE "SocOccupation" SET "onetCount" = NULL`,
  ],
  microsoft: [],
  aei: [],
  aei_api: [`UPDATE "OccupationTask" SET "listed" = NULL, "apiPer10k" = NULL`],
  ilo: [`DELETE FROM "IscoOccupation"`],
  bls_ep: [`DELETE FROM "EmploymentProjection"`],
  bls_oews: [`DELETE FROM "OccupationWage"`],
  bls_xwalk: [
    `DELETE FROM "IscoSocLink"`,
    `DELETE FROM "RoleProxy" WHERE "scheme" = 'isco08'`,
    `UPDATE "Occupation" SET "projectionCode" = NULL`,
  ],
  esco: [`DELETE FROM "EscoOccupation"`, `DELETE FROM "RoleProxy" WHERE "scheme" = 'esco'`],
};

/** Deletes everything that came from these sources. */
export async function removeSources(client: pg.Client, ids: readonly SourceId[]): Promise<void> {
  // Occupations are deleted first, and their tasks with them, so that those are not updated first.
  const inOrder = [...ids].sort((a, b) => Number(b === 'onet') - Number(a === 'onet'));
  for (const id of inOrder) {
    for (const statement of removals[id]) await client.query(statement);
  }
  await client.query('DELETE FROM "EvidenceSource" WHERE "id" = ANY($1)', [ids]);
  await client.query(
    `DELETE FROM "SocOccupation" AS s WHERE NOT EXISTS (
       SELECT FROM "ExposureFigure" AS f WHERE f."code" = s."soc" AND f."measureKey" LIKE 'soc.%')`,
  );
}

export async function loadStaged(client: pg.Client, folder: EvidenceFolder): Promise<void> {
  const listed = new Set(folder.sources.map(({ source_id }) => source_id));
  for (const [position, row] of folder.sources.entries()) {
    await client.query(
      `INSERT INTO "EvidenceSource" ("id", "position", "name", "publisher", "dataYear", "url",
         "licence", "attribution", "measures", "caveat") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        row.source_id,
        position,
        row.name,
        row.publisher,
        row.data_year,
        row.url,
        row.licence,
        row.attribution,
        row.measures,
        row.caveat,
      ],
    );
  }
  for (const { key, source } of MEASURES.filter(({ source }) => listed.has(source))) {
    await client.query('INSERT INTO "ExposureMeasure" ("key", "sourceId") VALUES ($1, $2)', [
      key,
      source,
    ]);
  }
  for (const file of folder.files) {
    for (const statement of own(statements, file) ?? []) await client.query(statement);
  }
}

const ranked = MEASURES.filter(({ level, percentile }) => level === 'soc' && percentile);

/** Updates the columns of each occupation that lists and filters read, from the other tables. */
export async function updateSummaries(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE "Occupation" AS o SET
       "exposureMin" = e.least, "exposureMedian" = e.middle, "exposureMax" = e.most,
       "measureCount" = e.measures, "changePercent" = e."changePercent", "medianWage" = e."median",
       "wageTopcoded" = e."median" IS NULL AND coalesce(e."topcoded", false)
     FROM (
       SELECT o."code", min(f."percentile") AS least, max(f."percentile") AS most,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY f."percentile") AS middle,
         count(f."percentile") AS measures, p."changePercent", w."median", w."topcoded"
       FROM "Occupation" AS o
       LEFT JOIN "ExposureFigure" AS f ON f."code" = o."soc" AND f."measureKey" = ANY($1)
       LEFT JOIN "EmploymentProjection" AS p ON p."code" = o."projectionCode"
       LEFT JOIN LATERAL (
         SELECT "median", "topcoded" FROM "OccupationWage"
         WHERE "soc" IN (o."soc", o."projectionCode")
         ORDER BY "soc" = o."soc" DESC LIMIT 1
       ) AS w ON true
       GROUP BY o."code", p."changePercent", w."median", w."topcoded"
     ) AS e WHERE e."code" = o."code"`,
    [ranked.map(({ key }) => key)],
  );
  await client.query(
    `INSERT INTO "EvidenceImport" ("id", "stamp") VALUES (1, gen_random_uuid())
     ON CONFLICT ("id") DO UPDATE SET "stamp" = gen_random_uuid(), "importedAt" = now()`,
  );
}
