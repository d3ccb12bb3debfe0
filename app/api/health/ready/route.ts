import { db } from '@/lib/server/database/db';

export const dynamic = 'force-dynamic';

/** Readiness probe: 503 unless a query succeeds, since a connection alone proves nothing. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await db.$queryRaw`SELECT 1`;
    return Response.json({ status: 'ready' }, { headers });
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503, headers });
  }
}
