/** Milliseconds that the file says it is good for: it is made anew each time, and RFC 9116 wants under a year. */
const GOOD_FOR = 180 * 24 * 60 * 60 * 1_000;

/**
 * The file of RFC 9116.
 *
 * @param contact an address of mail with `mailto:`, or a page.
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
