import { db } from '@/lib/server/database/db';

export const dynamic = 'force-dynamic';

let asking: Promise<unknown> | undefined;

/** One query for all that ask meanwhile: probes are answered without a turn in the queue. */
function askDatabase(): Promise<unknown> {
  asking ??= Promise.resolve(db.$queryRaw`SELECT 1`).finally(() => {
    asking = undefined;
  });
  return asking;
}

/** Readiness probe: 503 unless a query succeeds, since a connection alone proves nothing. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await askDatabase();
    return Response.json({ status: 'ready' }, { headers });
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503, headers });
  }
}
