import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/lib/schemas/form-state';
import type { ServiceId } from '@/lib/schemas/identity/sign-in-service';
import { startVisit } from './start';

/** The page between a form and another site: see there. */
const LEAVE = '/sign-in/leave';

/** Sends the browser to another sign-in service, or says that it does not answer. */
export async function goToService(
  service: ServiceId,
  visit: { next: string; connects: string | null },
): Promise<Omit<FormState, 'values'>> {
  const address = await startVisit(service, visit);
  if (!address) {
    const message = 'That service does not answer just now. Try again later, or take another way.';
    return { status: 'failed', errors: {}, message };
  }
  // `form-action 'self'` would stop a form that the browser sends by itself at the redirect.
  redirect((await headers()).has('next-action') ? address : LEAVE);
}
