import 'server-only';
import { cache } from 'react';
import { fromDateColumn } from '@/lib/server/database/date-columns';
import { db } from '@/lib/server/database/db';
import { type Outlook, outlookVersionContent } from './content';

export type { Outlook } from './content';

/** Every outlook of a profession at its current version, by profession. */
export const listOutlooks = cache(async () => {
  const current = await db.outlookVersion.findMany({
    where: { scope: 'profession' },
    distinct: ['outlookId'],
    orderBy: [{ outlookId: 'asc' }, { number: 'desc' }],
    select: { id: true },
  });
  const outlooks = await Promise.all(current.map(({ id }) => outlookVersionContent(id)));
  return outlooks
    .filter((outlook) => outlook !== null)
    .map((outlook) => ({
      slug: outlook.slug,
      number: outlook.number,
      profession: outlook.profession,
      category: outlook.category,
      rating: outlook.rating,
      summary: outlook.summary,
      reviewedOn: outlook.reviewedOn,
      publishedOn: outlook.publishedOn,
      firstPublishedOn: outlook.firstPublishedOn,
      /** Codes of the occupations that are its proxies. */
      proxies: outlook.proxies.map(({ code }) => code),
    }))
    .sort((a, b) => a.profession.localeCompare(b.profession, 'en-GB'));
});

/**
 * The id of the version that is current: of the outlook with this slug, or with this id. It is the
 * one with the highest number, here and everywhere; the time of publication is not used, because it
 * comes from another instance's clock.
 */
export async function currentVersionId(
  outlook: { slug: string } | { id: string },
  from: Pick<typeof db, 'outlookVersion'> = db,
): Promise<string | null> {
  const current = await from.outlookVersion.findFirst({
    where: { outlook },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return current?.id ?? null;
}

/**
 * The current version of an outlook, or null for a slug that has none. One cheap query finds which
 * version is current; its content comes from the LRU cache. Shared by every reader: never change
 * what it returns.
 */
export const getOutlook = cache(async (slug: string): Promise<Outlook | null> => {
  const id = await currentVersionId({ slug });
  return id === null ? null : outlookVersionContent(id);
});

/** Every published version of an outlook, newest first, with what it changed; none for an unknown slug. */
export async function listVersions(slug: string) {
  const rows = await db.outlookVersion.findMany({
    where: { outlook: { slug } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, publishedAt: true, reviewedOn: true },
  });
  // Reads only this part of the contents, so that a long history does not evict current versions.
  const texts = await db.$queryRaw<{ id: string; changes: string[] }[]>`
    SELECT "id", "content"->'changes' AS "changes" FROM "OutlookVersion"
    WHERE "id" = ANY(${rows.map(({ id }) => id)}::uuid[])`;
  const changes = new Map(texts.map((row) => [row.id, row.changes]));
  return rows.map(({ id, number, publishedAt, reviewedOn }) => ({
    number,
    publishedOn: fromDateColumn(publishedAt),
    reviewedOn: fromDateColumn(reviewedOn),
    changes: changes.get(id) ?? [],
  }));
}

/** One published version of an outlook by its number; null where there is none. */
export const getOutlookVersion = cache(
  async (slug: string, number: number): Promise<Outlook | null> => {
    const row = await db.outlookVersion.findFirst({
      where: { outlook: { slug }, number },
      select: { id: true },
    });
    return row && outlookVersionContent(row.id);
  },
);
