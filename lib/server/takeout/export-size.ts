import 'server-only';
import { MAX_TAKEOUT_FILE } from '@/lib/schemas/max-body';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';

/** Of the largest upload: the estimate is rough. */
const NEAR = 0.8;

/**
 * Whether the archive of everything may be larger than an import takes. Estimated by what takes most
 * room: texts, which a zip halves, and snapshots, which the database stores packed already.
 */
export async function mayExceedImport(largest = MAX_TAKEOUT_FILE): Promise<boolean> {
  const { id: userId } = await requireUserOrDemo('/settings/data');
  const [sizes] = await db.$queryRaw<{ texts: number; snapshots: number }[]>`
    SELECT
      (SELECT coalesce(sum(octet_length("note") + octet_length("link")), 0)::float8
       FROM "ProgressEntry" WHERE "userId" = ${userId}::uuid) AS "texts",
      (SELECT coalesce(sum(pg_column_size("snapshot") + pg_column_size("answers")), 0)::float8
       FROM "Review" WHERE "userId" = ${userId}::uuid) AS "snapshots"`;
  return !!sizes && sizes.texts / 2 + sizes.snapshots > NEAR * largest;
}
