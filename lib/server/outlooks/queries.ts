import 'server-only';
import { cache } from 'react';
import { fromDateColumn } from '@/lib/server/dates';
import { db } from '@/lib/server/db';
import { type Outlook, outlookVersionContent } from './content';

export type { Outlook } from './content';

/** Every outlook of a profession at its current version, by profession. */
export async function listOutlooks() {
  const rows = await db.outlookVersion.findMany({
    where: { scope: 'profession' },
    distinct: ['outlookId'],
    orderBy: [{ outlookId: 'asc' }, { number: 'desc' }],
    select: {
      number: true,
      profession: true,
      category: true,
      rating: true,
      summary: true,
      reviewedOn: true,
      outlook: { select: { slug: true } },
    },
  });
  return rows
    .map(({ outlook, reviewedOn, ...rest }) => ({
      ...rest,
      slug: outlook.slug,
      reviewedOn: fromDateColumn(reviewedOn),
    }))
    .sort((a, b) => a.profession.localeCompare(b.profession, 'en-GB'));
}

/**
 * The current version of an outlook, or null for a slug that has none. One cheap query
 * finds which version is current; its content comes from the process's memory. Shared
 * by every reader: never change what it returns.
 */
export const getOutlook = cache(async (slug: string): Promise<Outlook | null> => {
  const current = await db.outlookVersion.findFirst({
    where: { outlook: { slug } },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return current && outlookVersionContent(current.id);
});
