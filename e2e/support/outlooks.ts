import { randomUUID } from 'node:crypto';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { versionColumns } from '@/lib/server/outlook/add-version';
import { insert, query } from './database';

/** An outlook of the test's own: no other test reads it or has a plan from it. */
export function ownOutlook(change: Partial<OutlookFile> = {}): OutlookFile {
  return { ...sampleOutlook(`keeper-${randomUUID()}`), ...change };
}

/** The next version: the first strategy reworded and asking for more, the second gone, a new one. */
export function nextVersion(outlook: OutlookFile): OutlookFile {
  const [river, machines] = outlook.strategies;
  if (!river || !machines) throw new Error('The sample has two strategies.');
  const strategies = [
    {
      ...river,
      title: 'Read the river',
      paragraphs: ['Practise every day, and ask the fishers.'],
      required: { ...river.required, '2031': 55 },
    },
    { ...machines, key: 'tend-the-sensors', title: 'Tend the sensors' },
  ];
  const gone = { key: 'keep-the-machines', into: ['tend-the-sensors', 'learn-the-river'] };
  return {
    ...outlook,
    strategies,
    changes: ['Sensors in place of machines.', 'More is asked of reading the river by 2031.'],
    retired: [...outlook.retired, { ...gone, reason: 'Machines keep themselves.' }],
  };
}

/** Publishes an outlook's first or next version. */
export async function publish(outlook: OutlookFile): Promise<void> {
  const { slug } = outlook;
  await query('INSERT INTO "Outlook" ("id", "slug") VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    ...[randomUUID(), slug],
  ]);
  const [row] = await query<{ id: string; number: number }>(
    `SELECT o."id", coalesce(max(v."number"), 0) AS "number" FROM "Outlook" o
     LEFT JOIN "OutlookVersion" v ON v."outlookId" = o."id"
     WHERE o."slug" = $1 GROUP BY o."id"`,
    [slug],
  );
  const { content, reviewedOn, ...columns } = versionColumns(outlook);
  await insert('OutlookVersion', {
    ...columns,
    id: randomUUID(),
    outlookId: row?.id,
    number: (row?.number ?? 0) + 1,
    content: JSON.stringify(content),
    reviewedOn,
    origin: 'editor',
  });
}
