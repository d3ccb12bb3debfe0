import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { planTakeout } from '@/lib/schemas/takeout/write';
import { planDownload } from './plan-download';
import { jsonText } from './unpack';

const file = planTakeout(
  {
    plan: {
      title: 'The plan that moves',
      outlook: 'lighthouse-keeper',
      outlookVersion: 1,
      outlookVersions: [],
      occupation: null,
      occupationTitle: null,
      startedOn: '2026-01-01',
      halfLifeYears: 10,
      timeZone: 'UTC',
    },
    ...{ strategies: [], scenarios: [], adoptions: [], outlookDecisions: [] },
    ...{ postponements: [], reviews: [] },
  },
  '2026-11-30',
);

it('a plan comes as JSON, and as a zip where that is larger than an import takes', async () => {
  const json = planDownload(file);
  expect(json).toMatchObject({ name: 'longview-plan-2026-11-30.json', type: 'application/json' });
  expect(JSON.parse(String(json.body))).toEqual(file);
  const zip = planDownload(file, 200);
  expect(zip).toMatchObject({ name: 'longview-plan-2026-11-30.zip', type: 'application/zip' });
  const folder = await mkdtemp(path.join(tmpdir(), 'download-'));
  try {
    const saved = path.join(folder, 'zip');
    await writeFile(saved, Buffer.from(await new Response(zip.body).arrayBuffer()));
    expect(await text(jsonText(saved))).toBe(json.body);
  } finally {
    await rm(folder, { recursive: true });
  }
});
