import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import type { Prisma, PrismaClient } from '@/lib/server/database/generated/prisma/client';
import { addVersion, lockOutlook } from '@/lib/server/outlook/add-version';
import { contentHash } from '@/lib/server/outlook/content-hash';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';

/** The result for one file; `version` is the number that is current now. */
export type LoadedOutlook = {
  slug: string;
  version: number;
  status: 'unchanged' | 'created' | 'new-version';
};

/**
 * Loads the outlooks of a directory, by default this repository's, into the database. Idempotent: a
 * file that has not changed since it was last loaded changes nothing; any other becomes a new version,
 * and earlier versions stay. Every file is checked before the first is written, and each is written in
 * a transaction. Safe to run from several processes at once.
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
  await lockOutlook(db, slug);
  const hash = contentHash(outlook);
  const newest = { where: { outlook: { slug } }, orderBy: { number: 'desc' } } as const;
  const current = await db.outlookVersion.findFirst({
    ...newest,
    select: { number: true, contentHash: true },
  });
  // What an editor has published since stays: only a file that itself has changed is loaded.
  const fromFile = await db.outlookVersion.findFirst({
    ...newest,
    where: { ...newest.where, origin: 'file' },
    select: { contentHash: true },
  });
  if (current && [current.contentHash, fromFile?.contentHash].includes(hash)) {
    return { slug, version: current.number, status: 'unchanged' };
  }
  const { number } = await addVersion(db, outlook, 'file');
  return { slug, version: number, status: current ? 'new-version' : 'created' };
}
