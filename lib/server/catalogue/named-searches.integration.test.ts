import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { synonyms } from '@/lib/domain/catalogue';
import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { importEvidence } from '@/lib/server/evidence/import/import';
import { findFullFolder } from '@/lib/server/evidence/testing/folders';
import { createTestDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { loadOutlooks } from '@/prisma/seed/load';
import { createPool, createPrisma } from '../database/prisma';

const folder = findFullFolder() ?? '';

/** What a person types, and the title of the occupation that has to come first. */
const searches: readonly (readonly [string, string])[] = [
  // The word itself, in one number and the other, with a slip, in other letters.
  ['data scientist', 'Data Scientists'],
  ['data sientist', 'Data Scientists'],
  ['ＤＡＴＡ ＳＣＩＥＮＴＩＳＴ', 'Data Scientists'],
  ['nurse', 'Registered Nurses'],
  ['nurses', 'Registered Nurses'],
  ['nruse', 'Registered Nurses'],
  ['critical care nurse', 'Critical Care Nurses'],
  ['biostatistician', 'Biostatisticians'],
  ['writer', 'Writers and Authors'],
  ['farmer', 'Farmers, Ranchers, and Other Agricultural Managers'],
  ['dentist', 'Dentists, General'],
  ['pharmasist', 'Pharmacists'],
  ['phsycologist', 'Clinical and Counseling Psychologists'],
  ['eletrician', 'Electricians'],
  ['plummer', 'Plumbers, Pipefitters, and Steamfitters'],
  ['paediatrician', 'Pediatricians, General'],
  ['architect', 'Architects, Except Landscape and Naval'],
  // What people in it are called.
  ['software engineer', 'Software Developers'],
  ['machine learning engineer', 'Data Scientists'],
  ['truck driver', 'Heavy and Tractor-Trailer Truck Drivers'],
  ['ux designer', 'Web and Digital Interface Designers'],
  ['front-end developer', 'Web Developers'],
  ['attorney', 'Lawyers'],
  ['project manager', 'Project Management Specialists'],
  ['police', "Police and Sheriff's Patrol Officers"],
  // Letters that stand for it.
  ['ML engineer', 'Data Scientists'],
  ['SWE', 'Software Developers'],
  ['RN', 'Registered Nurses'],
  ['CEO', 'Chief Executives'],
  ['CPA', 'Accountants and Auditors'],
  ['DBA', 'Database Administrators'],
  ['QA', 'Software Quality Assurance Analysts and Testers'],
  ['it manager', 'Computer and Information Systems Managers'],
  ['sysadmin', 'Network and Computer Systems Administrators'],
  ['GP', 'Family Medicine Physicians'],
  // What it is called elsewhere, or by everybody.
  ['solicitor', 'Lawyers'],
  ['lorry driver', 'Heavy and Tractor-Trailer Truck Drivers'],
  ['stewardess', 'Flight Attendants'],
  ['soldier', 'Infantry'],
  ['cop', "Police and Sheriff's Patrol Officers"],
  ['car mechanic', 'Automotive Service Technicians and Mechanics'],
  ['postman', 'Postal Service Mail Carriers'],
  ['train driver', 'Locomotive Engineers'],
  ['physio', 'Physical Therapists'],
  ['prison officers', 'Correctional Officers and Jailers'],
  // More, or less, than a title has.
  ['senior software engineer', 'Software Developers'],
  ['head of marketing', 'Marketing Managers'],
  ['I am a nurse', 'Registered Nurses'],
  ['lead data scientist', 'Data Scientists'],
  ['python developer', 'Software Developers'],
  ['psych', 'Psychiatrists'],
  // Codes, as they are copied from somewhere.
  ['15-2051', 'Data Scientists'],
  ['15205100', 'Data Scientists'],
  ['SOC 15–2051', 'Data Scientists'],
  ['O*NET 15-2051.00', 'Data Scientists'],
];

/** What must not be offered: it only sounds like what was typed. */
const strangers: readonly (readonly [string, string])[] = [
  ['dentist', 'data-scientist'],
  ['writer', 'software-developer'],
  ['civil engineer', 'machine-learning-engineer'],
  ['economist', 'bioinformatics-scientist'],
  ['prompt engineer', 'robotics-engineer'],
];

const unheard = ['программист', '看护师', 'مهندس', 'qwxzv', '%', '()', 'x'.repeat(300)];

describe.skipIf(folder === '')('a search among a thousand occupations', () => {
  let database: TestDatabase;
  let searchCatalogue: typeof import('./queries').searchCatalogue;

  beforeAll(async () => {
    database = await createTestDatabase();
    await importEvidence(database.url, folder);
    const owner = createPrisma(createPool(database.url));
    await loadOutlooks(owner);
    await owner.$disconnect();
    vi.stubEnv('DATABASE_URL', database.appUrl);
    ({ searchCatalogue } = await import('./queries'));
  });
  afterAll(async () => {
    const { db } = await import('@/lib/server/database/db');
    await db.$disconnect();
    await database?.drop();
  });

  const search = (q: string) => searchCatalogue(catalogueQuerySchema.parse({ q }));

  it.each(searches)('for %s has %s first', async (typed, title) => {
    expect((await search(typed)).occupations[0]?.title).toBe(title);
  });

  it.each(strangers)('for %s does not offer %s', async (typed, slug) => {
    expect((await search(typed)).outlooks.map((outlook) => outlook.slug)).not.toContain(slug);
  });

  it.each([
    ['ml', 'machine-learning-engineer'],
    ['swe', 'software-developer'],
    ['software engineer', 'software-developer'],
    ['statistician', 'data-scientist'],
    ['ai safety', 'ai-safety-governance-specialist'],
    ['robot engineer', 'robotics-engineer'],
    ['lead data scientist', 'data-scientist'],
    ['python developer', 'software-developer'],
  ])('for %s has the outlook %s first', async (typed, slug) => {
    expect((await search(typed)).outlooks[0]?.slug).toBe(slug);
  });

  it('has a title for every everyday name', async () => {
    for (const [name, title] of Object.entries(synonyms)) {
      const { near, total, corrected } = await search(name);
      expect({ name, near, found: total > 0, corrected }).toEqual({
        name,
        near: false,
        found: true,
        corrected: title,
      });
    }
  });

  it.each(unheard)('for %s says that there is nothing', async (typed) => {
    expect(await search(typed)).toMatchObject({ total: 0, outlooks: [], corrected: null });
  });
});
