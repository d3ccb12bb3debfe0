import type pg from 'pg';
import { EVIDENCE_TABLES, type EvidenceTable } from '../../database/evidence-tables';

export interface TableFacts {
  readonly rows: number;
  /** Independent of the order of rows; any changed cell changes it. */
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
