import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/server/identity/next-auth/next-auth-options';
import { isReadable } from '@/lib/server/identity/next-auth/readable-request';
import { claimPlanDraft } from '@/lib/server/plan/plan-draft';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context) {
  if (!isReadable(request)) return new Response(null, { status: 400 });
  return NextAuth(request, context, nextAuthOptions(claimPlanDraft));
}

/** A GET of the credentials callback is a 405 here: next-auth would answer it with a 500. */
async function handleGet(request: NextRequest, context: Context) {
  const [action, provider] = (await context.params).nextauth;
  if (action === 'callback' && provider === 'credentials') {
    return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  }
  return handle(request, context);
}

export { handle as POST, handleGet as GET };
