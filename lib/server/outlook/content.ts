import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { fromDateColumn } from '@/lib/server/database/date-columns';
import { db } from '@/lib/server/database/db';

/** An outlook as a reader meets it: its content, and which version of it this is, since when. */
export type Outlook = OutlookFile & {
  versionId: string;
  number: number;
  /** The day, in UTC. */
  publishedOn: CivilDate;
};

type Reader = Pick<typeof db, 'outlookVersion'>;

/** More than the versions that are ever current at once; the oldest entry makes room. */
const CAPACITY = 200;

// A version never changes once written, so its content may be kept for as long as
// the process lives; each instance reads it once.
const versions = new Map<string, Promise<Outlook | null>>();

async function readVersion(versionId: string, from: Reader): Promise<Outlook | null> {
  const row = await from.outlookVersion.findUnique({
    where: { id: versionId },
    select: { number: true, content: true, publishedAt: true },
  });
  // Checked by the schema when it was written; a trigger keeps it as it was.
  return (
    row && {
      ...(row.content as OutlookFile),
      ...{ versionId, number: row.number, publishedOn: fromDateColumn(row.publishedAt) },
    }
  );
}

/**
 * The content of one version of an outlook; null where there is no such version.
 *
 * @param from the transaction that asks, where there is one: it would otherwise wait for a second
 *   connection while it keeps its own, and a pool full of such transactions waits for ever
 */
export function outlookVersionContent(
  versionId: string,
  from: Reader = db,
): Promise<Outlook | null> {
  const kept = versions.get(versionId);
  if (kept) return kept;
  const reading = readVersion(versionId, from);
  versions.set(versionId, reading);
  const oldest = versions.keys().next();
  if (versions.size > CAPACITY && !oldest.done) versions.delete(oldest.value);
  // What failed or was not there is asked for anew.
  const forget = () => versions.delete(versionId);
  reading.then((outlook) => outlook ?? forget(), forget);
  return reading;
}
