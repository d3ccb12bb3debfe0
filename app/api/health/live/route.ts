export const dynamic = 'force-dynamic';

/** Liveness probe: the process answers. The database is not checked: see /api/health/ready. */
export function GET() {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } });
}
