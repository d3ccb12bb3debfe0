import type { OutlookFile } from '@/lib/schemas/outlook-file';
import type { Prisma, PrismaClient } from '@/lib/server/generated/prisma/client';
import { contentHash } from './content-hash';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';
import { figureRows, horizonRows, ordered, strategyRow, versionColumns } from './rows';

/** What became of one file: `version` is the number that is current now. */
export type LoadedOutlook = {
  slug: string;
  version: number;
  status: 'unchanged' | 'created' | 'new-version';
};

/**
 * Brings the outlooks of a directory, this repository's unless told otherwise, into the database. A file that says what the current version
 * says changes nothing; any other becomes a new version, and the versions before it stay. Every
 * file is checked before the first is written, and each is written whole or not at all. Safe to
 * run from several processes at once.
 *
 * @throws OutlookFileError with the faults of all files, having written nothing
 */
export async function loadOutlooks(
  db: PrismaClient,
  { directory = OUTLOOK_DIRECTORY }: { directory?: string } = {},
): Promise<LoadedOutlook[]> {
  const loaded: LoadedOutlook[] = [];
  for (const outlook of await readOutlooks(directory)) {
    loaded.push(await db.$transaction((transaction) => loadOutlook(transaction, outlook)));
  }
  return loaded;
}

async function loadOutlook(
  db: Prisma.TransactionClient,
  outlook: OutlookFile,
): Promise<LoadedOutlook> {
  const { slug } = outlook;
  // Held to the end of the transaction: a second loader waits here, then finds the first one's work.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`longview.outlook:${slug}`}, 0))`;
  const hash = contentHash(outlook);
  const current = await db.outlookVersion.findFirst({
    where: { outlook: { slug } },
    orderBy: { number: 'desc' },
    select: { number: true, contentHash: true },
  });
  if (current?.contentHash === hash) {
    return { slug, version: current.number, status: 'unchanged' };
  }
  const { id: outlookId } = await db.outlook.upsert({
    where: { slug },
    create: { slug },
    update: {},
    select: { id: true },
  });
  const number = (current?.number ?? 0) + 1;
  const { id } = await db.outlookVersion.create({
    data: { ...versionColumns(outlook), outlookId, number, contentHash: hash },
    select: { id: true },
  });
  await writeLists(db, id, outlook);
  return { slug, version: number, status: current ? 'new-version' : 'created' };
}

async function writeLists(db: Prisma.TransactionClient, id: string, outlook: OutlookFile) {
  await db.outlookSection.createMany({ data: ordered(id, outlook.sections) });
  await db.outlookHorizon.createMany({ data: horizonRows(id, outlook) });
  // Before the figures, which point at them.
  await db.outlookSource.createMany({ data: ordered(id, outlook.sources) });
  await db.outlookFigure.createMany({ data: figureRows(id, outlook) });
  for (const [position, strategy] of outlook.strategies.entries()) {
    await db.outlookStrategy.create({ data: strategyRow(id, strategy, position) });
  }
}
