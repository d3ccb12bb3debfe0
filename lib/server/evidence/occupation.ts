import 'server-only';
import { cache } from 'react';
import type {
  EvidenceSource,
  EvidenceTask,
  EvidenceWage,
  ExposureFigure,
  OccupationEvidence,
  Skill,
} from '@/lib/domain/evidence';
import { db, pool } from '@/lib/server/database/db';
import { cached } from './evidence-cache';
import { occupationSelect, projectionSelect, wageSelect } from './select';

/** Of the projections' rows, the one about all occupations together. */
const ALL_OCCUPATIONS = '00-0000';

/** Everything imported about an O*NET occupation, or null for an unknown code. */
export const getOccupationEvidence = cache(
  (code: string): Promise<OccupationEvidence | null> =>
    cached(`occupation:${code}`, () => readOccupation(code), null),
);

async function readOccupation(code: string): Promise<OccupationEvidence | null> {
  const row = await db.occupation.findUnique({ where: { code }, select: occupationSelect });
  if (!row) return null;
  const { titles, tasks, skills, technologies, related, ...occupation } = row;
  const [soc, exposure, projection, all, wage, sources] = await Promise.all([
    db.socOccupation.findUnique({ where: { soc: row.soc } }),
    readExposure(row.soc, code),
    row.projectionCode === null
      ? null
      : db.employmentProjection.findUnique({
          where: { code: row.projectionCode },
          select: projectionSelect,
        }),
    db.employmentProjection.findUnique({
      where: { code: ALL_OCCUPATIONS },
      select: { changePercent: true },
    }),
    readWage(row),
    listSources(),
  ]);
  return {
    occupation,
    titles,
    soc: soc && { code: soc.soc, title: soc.title, onetCount: soc.onetCount },
    exposure,
    projection: projection && { ...projection, allChangePercent: all?.changePercent ?? null },
    // The values of these columns were checked when they were imported.
    wage: wage as EvidenceWage | null,
    tasks: tasks as EvidenceTask[],
    skills: skills.map(({ skill, importance, level }) => ({
      skill: skill as Skill,
      importance,
      level,
    })),
    skillsRatedOn: skills[0]?.ratedOn ?? null,
    technologies,
    related: related.map(({ related: { code, title } }) => ({ code, title })),
    sources,
  };
}

/** The wage under its own code, else under the code that the statistics group it with. */
async function readWage({ soc, projectionCode }: { soc: string; projectionCode: string | null }) {
  const codes = [soc, ...(projectionCode === null ? [] : [projectionCode])];
  const rows = await db.occupationWage.findMany({
    where: { soc: { in: codes } },
    select: { ...wageSelect, soc: true },
  });
  const wage = rows.find((row) => row.soc === soc) ?? rows[0];
  if (!wage) return null;
  const { soc: _code, ...figures } = wage;
  return figures;
}

/** Figures at the SOC code and at the O*NET code, each with how many occupations have the same value. */
async function readExposure(soc: string, code: string): Promise<ExposureFigure[]> {
  const { rows } = await pool.query<ExposureFigure>(
    `SELECT own."measureKey" AS measure, own."value", own."percentile",
       own."workersPercentile", count(*)::int AS occupations,
       (count(*) FILTER (WHERE other."value" = own."value"))::int AS tied
     FROM "ExposureFigure" AS own JOIN "ExposureFigure" AS other USING ("measureKey")
     WHERE own."code" IN ($1, $2)
     GROUP BY own."measureKey", own."code" ORDER BY 1`,
    [soc, code],
  );
  return rows;
}

/** Every imported source with its terms; none where nothing is imported. */
export const listSources = cache(
  (): Promise<readonly EvidenceSource[]> => cached('sources', readSources, []),
);

function readSources(): Promise<EvidenceSource[]> {
  return db.evidenceSource.findMany({ orderBy: { position: 'asc' } }) as Promise<EvidenceSource[]>;
}
