import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SOURCE_IDS } from '@/lib/domain/evidence';
import { withClient } from '../../database/connection';
import type { EvidenceTable } from '../../database/evidence-tables';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { copyOfMadeUp, editFile, keepSources, MADE_UP } from '../testing/folders';
import { EvidenceFault } from './evidence-fault';
import { importEvidence, removeSource } from './import';
import { tableFacts } from './tables';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  folder = await copyOfMadeUp();
  await importEvidence(database.url, MADE_UP);
});
afterEach(() => rm(folder, { recursive: true }));

const facts = () => withClient(database.url, tableFacts);

async function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(database.url, async (client) => (await client.query(sql, values)).rows);
}

/** The faults that importing the folder ends with; nothing may have changed by then. */
async function faults(): Promise<readonly string[]> {
  const before = [await facts(), await rows('SELECT * FROM "EvidenceImport"')];
  const error = await importEvidence(database.url, folder).catch((thrown: unknown) => thrown);
  expect([await facts(), await rows('SELECT * FROM "EvidenceImport"')]).toEqual(before);
  if (error instanceof EvidenceFault) return error.faults;
  throw error ?? new Error('The import found nothing wrong');
}

/** Ends the waiting imports, as when their process is killed. @returns how many there were. */
async function endWhoeverWaits(): Promise<number> {
  const ended = await rows(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return ended.length;
}

/** Tables whose rows differ between two looks. */
function changed(
  before: Record<EvidenceTable, unknown>,
  after: Record<EvidenceTable, unknown>,
): string[] {
  return Object.keys(before).filter(
    (table) =>
      JSON.stringify(before[table as EvidenceTable]) !==
      JSON.stringify(after[table as EvidenceTable]),
  );
}

describe('an import', () => {
  it('says how many rows each file had', async () => {
    const said: string[] = [];
    const counts = await importEvidence(database.url, MADE_UP, { say: (line) => said.push(line) });
    expect(counts).toMatchObject({ 'occupations.csv': 10, 'tasks.csv': 13, 'role_map.csv': 5 });
    expect(said).toContain('occupations.csv: 10 rows');
  });

  it('gives the same rows when it is done twice, under a new stamp', async () => {
    const before = await facts();
    const [first] = await rows<{ stamp: string }>('SELECT "stamp" FROM "EvidenceImport"');
    await importEvidence(database.url, folder);
    expect(await facts()).toEqual(before);
    const stamps = await rows<{ stamp: string }>('SELECT "stamp" FROM "EvidenceImport"');
    expect(stamps).toHaveLength(1);
    expect(stamps[0]?.stamp).not.toBe(first?.stamp);
  });

  it('gives the same rows when several run at once', async () => {
    const before = await facts();
    await Promise.all([1, 2, 3].map(() => importEvidence(database.url, folder)));
    expect(await facts()).toEqual(before);
  });

  it('waits for one that is under way, and says so', async () => {
    const said: string[] = [];
    await withClient(database.url, async (other) => {
      await other.query('BEGIN');
      await other.query(`SELECT pg_advisory_xact_lock(hashtextextended('longview.evidence', 0))`);
      const waiting = new Promise<void>((resolve) => {
        const say = (line: string) => {
          said.push(line);
          resolve();
        };
        void importEvidence(database.url, folder, { say }).then(() => said.push('done'));
      });
      await waiting;
      expect(said).toEqual(['Another import is under way: waiting for it …']);
      await other.query('ROLLBACK');
    });
    await vi.waitFor(() => expect(said.at(-1)).toBe('done'), { timeout: 20_000 });
  });

  it('leaves everything as it was when it is cut off half-way', async () => {
    await editFile(folder, 'occupations.csv', 'Foghorn Tuners', 'Horn Tuners');
    const before = await facts();
    await withClient(database.url, async (other) => {
      await other.query('BEGIN');
      await other.query('LOCK TABLE "OccupationWage" IN ACCESS EXCLUSIVE MODE');
      const cut = importEvidence(database.url, folder);
      const rejection = expect(cut).rejects.toThrow();
      // With some tables emptied, it waits for the next: then its server process ends.
      await vi.waitFor(async () => expect(await endWhoeverWaits()).toBe(1), { timeout: 20_000 });
      await rejection;
      await other.query('ROLLBACK');
    });
    expect(await facts()).toEqual(before);
    await importEvidence(database.url, folder);
    expect(await facts()).not.toEqual(before);
  });

  it('keeps a blank apart from a zero, and the word None apart from both', async () => {
    expect(
      await rows(`SELECT "selfEmployedPercent" AS self, "openingsPerYear" AS openings, "workExperience" AS work
                  FROM "EmploymentProjection" WHERE "code" = '98-1011'`),
    ).toEqual([{ self: null, openings: 0, work: 'None' }]);
    expect(
      await rows(
        `SELECT "measureKey" FROM "ExposureFigure" WHERE "code" = '98-2011' AND "value" = 0`,
      ),
    ).toEqual([{ measureKey: 'soc.aei_observed' }]);
    expect(
      await rows(`SELECT "measureKey" FROM "ExposureFigure"
                  WHERE "code" = '98-2010' AND "measureKey" NOT LIKE 'soc.ms%'`),
    ).toEqual([]);
  });

  it('keeps codes as text', async () => {
    expect(await rows(`SELECT "code", "isco" FROM "EscoOccupation" ORDER BY 1`)).toEqual([
      { code: '0110.10', isco: '0110' },
      { code: '2511.10', isco: '2511' },
      { code: '2511.4', isco: '2511' },
    ]);
  });

  it('draws the measures of an occupation together over those that there are', async () => {
    const [keepers, poets, ghosts] = await Promise.all(
      ['98-1011.01', '98-2011.00', '98-5011.00'].map((code) =>
        rows(
          `SELECT "exposureMin" AS least, "exposureMedian" AS middle, "exposureMax" AS most,
             "measureCount" AS count, "changePercent" AS change, "medianWage" AS wage
           FROM "Occupation" WHERE "code" = $1`,
          [code],
        ),
      ),
    );
    expect(keepers).toEqual([
      { least: 5, middle: 27.5, most: 40, count: 4, change: -37.5, wage: 38000 },
    ]);
    // Its projection is of a wider group, its median wage is above what is published.
    expect(poets).toEqual([{ least: 25, middle: 98, most: 99, count: 3, change: 0, wage: null }]);
    expect(ghosts).toEqual([
      { least: null, middle: null, most: null, count: 0, change: null, wage: null },
    ]);
  });

  it('finds occupations by a name that is typed wrongly, and by the words of one', async () => {
    expect(
      await rows(
        `SELECT DISTINCT "code" FROM "OccupationTitle"
         WHERE "title" % 'lihgthouse keepr' OR "search" @@ websearch_to_tsquery('english', 'keeping lenses')
         ORDER BY 1`,
      ),
    ).toEqual([{ code: '98-1011.00' }]);
  });
});

describe('a check', () => {
  it('finds what an import finds, and changes nothing', async () => {
    const before = await facts();
    await editFile(folder, 'wages.csv', '24000', '24500');
    await importEvidence(database.url, folder, { check: true });
    expect(await facts()).toEqual(before);
    await editFile(folder, 'wages.csv', '24500', 'x');
    await expect(importEvidence(database.url, folder, { check: true })).rejects.toThrow(
      'wages.csv, line 5, column wage_p10: must be a whole number',
    );
  });
});

describe('a folder with faults changes nothing and gives an error', () => {
  it('for a bad row in the last file, with the place', async () => {
    await editFile(folder, 'role_map.csv', ',esco,', ',escow,');
    await editFile(folder, 'occupations.csv', 'Foghorn Tuners', 'Horn Tuners');
    expect(await faults()).toEqual([
      'role_map.csv, line 4, column scheme: must be onet_soc or esco or isco08, not "escow"',
    ]);
  });

  it('for a row that is there twice, with both lines', async () => {
    await editFile(folder, 'titles.csv', '98-3011.00,Busker', '98-1011.00,Head Keeper');
    expect(await faults()).toEqual([
      'titles.csv, line 9, column onet_soc and alt_title: 98-1011.00, Head Keeper is on line 7 already',
    ]);
  });

  it('for a code of no occupation', async () => {
    await editFile(folder, 'related.csv', '98-5011.00', '98-6011.00');
    expect(await faults()).toEqual([
      'related.csv, line 7, column related_onet_soc: 98-6011.00 is not in occupations.csv',
    ]);
  });

  it('for skills that only one of their two files rates', async () => {
    await editFile(folder, 'skills_level.csv', '98-1011.00,', '98-3011.00,');
    expect(await faults()).toEqual([
      expect.stringMatching(
        /^skills_importance\.csv, line 5, column onet_soc: 98-1011\.00 is not in/,
      ),
    ]);
  });

  it('for files that are not documented, and for those that are missing', async () => {
    await writeFile(path.join(folder, 'guesses.csv'), 'code,guess\n');
    await rm(path.join(folder, 'tasks.csv'));
    expect(await faults()).toEqual([
      'guesses.csv is not a documented file (docs/evidence.md)',
      'tasks.csv is missing: sources.csv lists onet, eloundou, aei_api',
    ]);
  });

  it('for a file whose source is not listed, and so has no licence to show', async () => {
    await editFile(folder, 'sources.csv', /^ilo,.*\n/m, '');
    expect(await faults()).toEqual([
      'isco_exposure.csv carries ilo, which sources.csv does not list',
    ]);
  });

  it('for an unknown source, and for a folder without sources', async () => {
    await editFile(folder, 'sources.csv', /^ilo,/m, 'oracle,');
    expect(await faults()).toEqual([
      expect.stringMatching(/^sources\.csv, line 7, column source_id/),
    ]);
    await rm(path.join(folder, 'sources.csv'));
    expect(await faults()).toEqual(['sources.csv is missing']);
  });

  it('for an address that would run a script', async () => {
    await editFile(folder, 'sources.csv', 'https://example.org/ilo', 'javascript:alert(1)');
    expect(await faults()).toEqual([expect.stringMatching(/^sources\.csv, line 7, column url/)]);
  });
});

describe('a source', () => {
  it('is replaced as a whole by a folder that brings it alone, and every other stays', async () => {
    const before = await facts();
    await keepSources(folder, ['bls_oews'], ['sources.csv', 'wages.csv']);
    await editFile(folder, 'wages.csv', /^98-.*\n/gm, '');
    await editFile(folder, 'wages.csv', ',113000,', ',120000,');
    await importEvidence(database.url, folder);
    expect(changed(before, await facts())).toEqual([
      'EvidenceSource',
      'Occupation',
      'OccupationWage',
    ]);
    expect(await rows('SELECT "soc", "median" FROM "OccupationWage" ORDER BY 1')).toEqual([
      { soc: '15-1221', median: 142000 },
      { soc: '15-1252', median: 134000 },
      { soc: '15-2051', median: 120000 },
    ]);
    expect(
      await rows(`SELECT "medianWage" AS wage FROM "Occupation"
                  WHERE "code" IN ('15-2051.00', '98-1011.00') ORDER BY "code"`),
    ).toEqual([{ wage: 120000 }, { wage: null }]);
  });

  const removed: Record<(typeof SOURCE_IDS)[number], string[]> = {
    onet: [
      'EvidenceSource',
      'Occupation',
      'OccupationTitle',
      'OccupationTask',
      'OccupationSkill',
      'OccupationTechnology',
      'RelatedOccupation',
      'RoleProxy',
    ],
    eloundou: [
      'EvidenceSource',
      'ExposureMeasure',
      'ExposureFigure',
      'SocOccupation',
      'Occupation',
      'OccupationTask',
    ],
    microsoft: [
      'EvidenceSource',
      'ExposureMeasure',
      'ExposureFigure',
      'SocOccupation',
      'Occupation',
    ],
    aei: ['EvidenceSource', 'ExposureMeasure', 'ExposureFigure', 'Occupation'],
    aei_api: ['EvidenceSource', 'OccupationTask'],
    ilo: ['EvidenceSource', 'IscoOccupation'],
    bls_ep: ['EvidenceSource', 'Occupation', 'EmploymentProjection'],
    bls_oews: ['EvidenceSource', 'Occupation', 'OccupationWage'],
    bls_xwalk: ['EvidenceSource', 'Occupation', 'RoleProxy', 'IscoSocLink'],
    esco: ['EvidenceSource', 'RoleProxy', 'EscoOccupation'],
  };

  it.each(SOURCE_IDS)('%s is removed with what came from it and nothing else', async (id) => {
    const before = await facts();
    await removeSource(database.url, id);
    expect(changed(before, await facts())).toEqual(removed[id]);
    expect(await rows('SELECT 1 FROM "EvidenceSource" WHERE "id" = $1', [id])).toEqual([]);
    expect(await rows('SELECT 1 FROM "ExposureMeasure" WHERE "sourceId" = $1', [id])).toEqual([]);
    await importEvidence(database.url, folder);
    expect(await facts()).toEqual(before);
  });

  it('takes its measure out of the range when it goes', async () => {
    await removeSource(database.url, 'microsoft');
    expect(
      await rows(`SELECT "exposureMin" AS least, "measureCount" AS count FROM "Occupation"
                  WHERE "code" = '15-1221.00'`),
    ).toEqual([{ least: 80, count: 3 }]);
  });

  it('can go with all the others: nothing is left', async () => {
    for (const id of SOURCE_IDS) await removeSource(database.url, id);
    const left = Object.entries(await facts()).filter(([, { rows }]) => rows > 0);
    expect(left).toEqual([]);
  });

  it('that does not exist gives an error that names those that do', async () => {
    await removeSource(database.url, 'aei');
    await expect(removeSource(database.url, 'aei')).rejects.toThrow(/There are: onet, eloundou/);
    await expect(removeSource(database.url, `'; DROP TABLE x --`)).rejects.toThrow(/no source/);
  });
});
