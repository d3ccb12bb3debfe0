import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { toDateColumn } from '../database/date-columns';
import type { Prisma } from '../database/generated/prisma/client';
import { contentHash } from './content-hash';

export type Origin = 'file' | 'editor';

/**
 * Takes an advisory lock until the transaction ends: another transaction that adds a version to this
 * outlook waits, and then finds the first one's version.
 */
export async function lockOutlook(tx: Prisma.TransactionClient, slug: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`longview.outlook:${slug}`}, 0))`;
}

/**
 * Adds the next version of an outlook, and the outlook where there is none. Readers get it as soon
 * as the transaction commits. Call `lockOutlook` first.
 */
export async function addVersion(
  tx: Prisma.TransactionClient,
  content: OutlookFile,
  origin: Origin,
): Promise<{ id: string; number: number }> {
  const { slug } = content;
  const existing = await tx.outlook.findUnique({ where: { slug }, select: { id: true } });
  const outlook = existing ?? (await tx.outlook.create({ data: { slug }, select: { id: true } }));
  const newest = await tx.outlookVersion.findFirst({
    where: { outlookId: outlook.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (newest?.number ?? 0) + 1;
  return tx.outlookVersion.create({
    data: { ...versionColumns(content), outlookId: outlook.id, number, origin },
    select: { id: true, number: true },
  });
}

/** The columns of a version's row: the content itself, and those that lists and searches read. */
export function versionColumns(content: OutlookFile) {
  const { scope, profession, category, rating, summary, reviewedOn } = content;
  return {
    content,
    scope,
    profession,
    category,
    rating,
    summary,
    contentHash: contentHash(content),
    reviewedOn: toDateColumn(reviewedOn),
  };
}
