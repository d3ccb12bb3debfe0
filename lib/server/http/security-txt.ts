/**
 * Milliseconds until `Expires`: the file is generated for each request, and RFC 9116 recommends
 * less than a year.
 */
const GOOD_FOR = 180 * 24 * 60 * 60 * 1_000;

/**
 * The file of RFC 9116.
 *
 * @param contact an e-mail address with `mailto:`, or the URL of a page.
 * @param origin the address that people open.
 */
export function securityTxt(contact: string, origin: string, now: Date): string {
  const expires = new Date(now.getTime() + GOOD_FOR).toISOString();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${new URL('/.well-known/security.txt', origin)}`,
    '',
  ].join('\n');
}
