import 'server-only';
import { MAX_TAKEOUT_FILE } from '@/lib/schemas/max-body';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';

/** Of the largest upload: the estimate is rough. */
const NEAR = 0.8;

/**
 * Bytes in the archive of an entry and of each byte of its texts, which are in the JSON and in log.csv:
 * measured on prose, 0.65 to 0.9 of the texts in all.
 */
const OF_ENTRY = 25;
const OF_TEXTS = 0.75;

/**
 * Whether the archive of everything may be larger than an import takes. Estimated by what takes most
 * room: the log, and snapshots, which the database stores packed already.
 */
export async function mayExceedImport(largest = MAX_TAKEOUT_FILE): Promise<boolean> {
  const { id: userId } = await requireUserOrDemo('/settings/data');
  const [sizes] = await db.$queryRaw<{ entries: number; texts: number; snapshots: number }[]>`
    SELECT count(*)::float8 AS "entries",
      coalesce(sum(octet_length("note") + octet_length("link")), 0)::float8 AS "texts",
      (SELECT coalesce(sum(pg_column_size("snapshot") + pg_column_size("answers")), 0)::float8
       FROM "Review" WHERE "userId" = ${userId}::uuid) AS "snapshots"
    FROM "ProgressEntry" WHERE "userId" = ${userId}::uuid`;
  if (!sizes) return false;
  const log = OF_ENTRY * sizes.entries + OF_TEXTS * sizes.texts;
  return log + sizes.snapshots > NEAR * largest;
}
