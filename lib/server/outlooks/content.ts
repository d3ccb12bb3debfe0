import 'server-only';
import { db } from '@/lib/server/db';
import { outlookSelect, toOutlook } from './shape';

export type Outlook = NonNullable<Awaited<ReturnType<typeof readVersion>>>;

/** More than the versions that are ever current at once; the oldest entry makes room. */
const CAPACITY = 50;

// A version never changes once written, so its content may be kept for as long as
// the process lives; each instance reads it once.
const versions = new Map<string, Promise<Outlook | null>>();

async function readVersion(versionId: string) {
  const row = await db.outlookVersion.findUnique({
    where: { id: versionId },
    select: outlookSelect,
  });
  return row && toOutlook(row);
}

/** The content of one version of an outlook; null where there is no such version. */
export function outlookVersionContent(versionId: string): Promise<Outlook | null> {
  const kept = versions.get(versionId);
  if (kept) return kept;
  const reading = readVersion(versionId);
  versions.set(versionId, reading);
  const oldest = versions.keys().next();
  if (versions.size > CAPACITY && !oldest.done) versions.delete(oldest.value);
  // What failed or was not there is asked for anew.
  const forget = () => versions.delete(versionId);
  reading.then((outlook) => outlook ?? forget(), forget);
  return reading;
}
