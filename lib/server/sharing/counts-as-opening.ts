/**
 * Whether a request for a shared plan counts as opened: a browser navigates to it. One that is
 * prefetched does not count, nor what a messenger or a search engine fetches, which sends no
 * `Sec-Fetch-Dest`: "last opened" would be the moment at which the link was sent.
 *
 * @param secure whether the site has HTTPS: without it browsers do not say what they fetch for, and
 * each request counts
 */
export function countsAsOpening(headers: Headers, secure: boolean): boolean {
  if (headers.has('sec-purpose') || headers.get('purpose') === 'prefetch') return false;
  const destination = headers.get('sec-fetch-dest');
  return destination === null ? !secure : destination === 'document';
}
