import { db } from '@/lib/server/database/db';

export const dynamic = 'force-dynamic';

/** Whether requests can be served: the database is asked, since connecting alone proves nothing. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await db.$queryRaw`SELECT 1`;
    return Response.json({ status: 'ready' }, { headers });
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503, headers });
  }
}
