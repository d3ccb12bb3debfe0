import type { NextRequest } from 'next/server';
import { claimDrafts } from '@/lib/server/demo/claim-drafts';
import { returnFromProvider } from '@/lib/server/identity/next-auth/return-from-provider';

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * Where a sign-in service leads back to: `/api/auth/callback/SERVICE`. Every other endpoint of
 * next-auth is closed, since nothing here uses it: its log takes words from anyone, and its sign-in
 * by password would be a second door.
 */
export async function GET(request: NextRequest, { params }: Context) {
  const path = (await params).nextauth;
  return (
    (await returnFromProvider(request, path, claimDrafts)) ?? new Response(null, { status: 404 })
  );
}
