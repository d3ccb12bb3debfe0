import { withClient } from '../../database/connection';
import { tableFacts } from './tables';

interface SourceRow {
  id: string;
  name: string;
  dataYear: string;
  licence: string;
  attribution: string;
  caveat: string;
}

/** Each source with its terms, then how many rows each table has: lines to print. */
export async function listEvidence(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows: sources } = await client.query<SourceRow>(
      `SELECT "id", "name", "dataYear", "licence", "attribution", "caveat"
       FROM "EvidenceSource" ORDER BY "position"`,
    );
    if (sources.length === 0) {
      return ['No evidence is imported (npm run evidence -- import DIR).'];
    }
    const { rows } = await client.query<{ at: string }>(
      `SELECT to_char("importedAt", 'YYYY-MM-DD HH24:MI "UTC"') AS at FROM "EvidenceImport"`,
    );
    const lines = [`Evidence as of ${rows[0]?.at}\n`];
    for (const { id, name, dataYear, licence, attribution, caveat } of sources) {
      lines.push(`${id}: ${name} (${dataYear})`);
      lines.push(`  Licence: ${licence}\n  Attribution: ${attribution}\n  Caveat: ${caveat}\n`);
    }
    for (const [table, facts] of Object.entries(await tableFacts(client))) {
      lines.push(`${String(facts.rows).padStart(8)}  ${table}  ${facts.checksum}`);
    }
    return lines;
  });
}
