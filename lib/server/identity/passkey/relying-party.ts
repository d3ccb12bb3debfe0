import 'server-only';
import { env } from '@/lib/env';

/** The site as authenticators know it: from NEXTAUTH_URL, and never from what a request says. */
export function relyingParty() {
  const { hostname, origin } = new URL(env().NEXTAUTH_URL);
  return { id: hostname, origin, name: 'Longview' };
}
