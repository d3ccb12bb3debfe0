export const dynamic = 'force-dynamic';

/** The process answers. Says nothing of the database: see /api/health/ready. */
export function GET() {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } });
}
