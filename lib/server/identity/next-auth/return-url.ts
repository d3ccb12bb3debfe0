import { safeReturnPath } from '@/lib/schemas/identity/return-path';

/**
 * Open redirects are refused: next-auth's own endpoints lead to a page of this site
 * only, whatever `callbackUrl` says. Its own rule throws where that is not a URL.
 */
export function returnUrl(url: string, baseUrl: string): string {
  const { origin } = new URL(baseUrl);
  const own = URL.canParse(url) && new URL(url).origin === origin ? new URL(url) : undefined;
  const path = own ? `${own.pathname}${own.search}${own.hash}` : url;
  return `${origin}${safeReturnPath(path)}`;
}
