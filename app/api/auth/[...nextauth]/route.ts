import type { NextRequest } from 'next/server';
import { returnFromProvider } from '@/lib/server/identity/next-auth/return-from-provider';
import { claimPlanDraft } from '@/lib/server/plan/plan-draft';

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * Where a sign-in service leads back to: `/api/auth/callback/SERVICE`. Every other endpoint of
 * next-auth is closed, since nothing here uses it: its log takes words from anyone, and its sign-in
 * by password would be a second door.
 */
export async function GET(request: NextRequest, { params }: Context) {
  const path = (await params).nextauth;
  return (
    (await returnFromProvider(request, path, claimPlanDraft)) ?? new Response(null, { status: 404 })
  );
}
