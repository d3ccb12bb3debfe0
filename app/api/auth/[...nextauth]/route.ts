import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/server/auth/next-auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

function handle(request: NextRequest, context: Context) {
  return NextAuth(request, context, nextAuthOptions());
}

/** next-auth answers 500 where a password's callback is opened instead of sent to. */
async function handleGet(request: NextRequest, context: Context) {
  const [action, provider] = (await context.params).nextauth;
  if (action === 'callback' && provider === 'credentials') {
    return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  }
  return handle(request, context);
}

export { handleGet as GET, handle as POST };
