import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type FormResult, failed } from '@/lib/schemas/form-state';
import type { ProviderId } from '@/lib/schemas/identity/provider';
import { startAuthorization } from './start-authorization';

/** The page between a form and another site (app/(auth)/sign-in/leave). */
const LEAVE = '/sign-in/leave';

/** Redirects the browser to an identity provider, or says that it does not answer. */
export async function redirectToProvider(
  provider: ProviderId,
  request: { next: string; connects: string | null },
): Promise<FormResult> {
  const address = await startAuthorization(provider, request);
  if (!address) {
    return failed(
      'That service is not answering just now. Try again later, or sign in another way.',
    );
  }
  // `form-action 'self'` blocks the redirect of a form that the browser submits without JavaScript.
  redirect((await headers()).has('next-action') ? address : LEAVE);
}
