import type pg from 'pg';

/** Every table that an import fills. */
export const EVIDENCE_TABLES = [
  'EvidenceSource',
  'ExposureMeasure',
  'ExposureFigure',
  'SocOccupation',
  'Occupation',
  'OccupationTitle',
  'OccupationTask',
  'OccupationSkill',
  'OccupationTechnology',
  'RelatedOccupation',
  'EmploymentProjection',
  'OccupationWage',
  'RoleProxy',
  'IscoOccupation',
  'IscoSocLink',
  'EscoOccupation',
] as const;

export type EvidenceTable = (typeof EVIDENCE_TABLES)[number];

export interface TableFacts {
  readonly rows: number;
  /** The same for the same rows in whatever order; any changed cell changes it. */
  readonly checksum: string;
}

export async function tableFacts(client: pg.Client): Promise<Record<EvidenceTable, TableFacts>> {
  const facts: Partial<Record<EvidenceTable, TableFacts>> = {};
  for (const table of EVIDENCE_TABLES) {
    const { rows } = await client.query<{ rows: string; checksum: string }>(
      `SELECT count(*) AS rows,
         COALESCE(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS checksum
       FROM "${table}" AS t`,
    );
    facts[table] = { rows: Number(rows[0]?.rows), checksum: rows[0]?.checksum ?? '' };
  }
  return facts as Record<EvidenceTable, TableFacts>;
}
