import type { NextRequest } from 'next/server';
import { getPaletteIndex } from '@/lib/server/palette/queries';

/** What the command palette searches, for the person who is signed in. */
export async function GET(request: NextRequest): Promise<Response> {
  const index = await getPaletteIndex(request.nextUrl.searchParams.get('plan'));
  return Response.json(index, { headers: { 'Cache-Control': 'private, no-store' } });
}
