import 'server-only';
import { LRUCache } from 'lru-cache';
import type { CivilDate } from '@/lib/domain/calendar';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { fromDateColumn } from '@/lib/server/database/date-columns';
import { db } from '@/lib/server/database/db';

/** An outlook's content with the id, the number and the day of its version. */
export type Outlook = OutlookFile & {
  versionId: string;
  number: number;
  /** The day of publication, in UTC. */
  publishedOn: CivilDate;
  /** The day on which the outlook's earliest version was published: `publishedOn` or before it. */
  firstPublishedOn: CivilDate;
};

/** The document alone, as its file has it. */
export function outlookDocument(outlook: Outlook): OutlookFile {
  const {
    versionId: _id,
    number: _number,
    publishedOn: _day,
    firstPublishedOn: _first,
    ...document
  } = outlook;
  return document;
}

type Reader = Pick<typeof db, 'outlookVersion'>;

/** More than the versions that are ever current at once. */
const MAX_ENTRIES = 200;

// A version never changes once written, so that an entry needs no invalidation: each instance reads
// it once.
const versions = new LRUCache<string, Promise<Outlook | null>>({ max: MAX_ENTRIES });

async function readVersion(versionId: string, from: Reader): Promise<Outlook | null> {
  const row = await from.outlookVersion.findUnique({
    where: { id: versionId },
    select: {
      number: true,
      content: true,
      publishedAt: true,
      outlook: {
        select: {
          // By date and not by number: instances' clocks differ.
          versions: { orderBy: { publishedAt: 'asc' }, take: 1, select: { publishedAt: true } },
        },
      },
    },
  });
  // Checked by the schema when it was written; a trigger prevents any change.
  return (
    row && {
      ...(row.content as OutlookFile),
      versionId,
      number: row.number,
      publishedOn: fromDateColumn(row.publishedAt),
      firstPublishedOn: fromDateColumn(row.outlook.versions[0]?.publishedAt ?? row.publishedAt),
    }
  );
}

/**
 * The content of one version of an outlook, from an LRU cache of this process; null where there is
 * no such version.
 *
 * @param from the current transaction, where there is one: it would otherwise hold one connection
 * and wait for a second, and a pool full of such transactions would deadlock
 */
export function outlookVersionContent(
  versionId: string,
  from: Reader = db,
): Promise<Outlook | null> {
  const hit = versions.get(versionId);
  if (hit) return hit;
  const reading = readVersion(versionId, from);
  versions.set(versionId, reading);
  // Neither a failure nor a version that is missing is cached.
  const evict = () => versions.delete(versionId);
  reading.then((outlook) => outlook ?? evict(), evict);
  return reading;
}
