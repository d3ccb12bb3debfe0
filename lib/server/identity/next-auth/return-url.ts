import { safeReturnPath } from '@/lib/schemas/identity/return-path';

/**
 * Where next-auth's own endpoints may lead to: a page of this site, whatever
 * `callbackUrl` says. Its own rule throws on what is no address.
 */
export function returnUrl(url: string, baseUrl: string): string {
  const { origin } = new URL(baseUrl);
  const own = URL.canParse(url) && new URL(url).origin === origin ? new URL(url) : undefined;
  const path = own ? `${own.pathname}${own.search}${own.hash}` : url;
  return `${origin}${safeReturnPath(path)}`;
}
