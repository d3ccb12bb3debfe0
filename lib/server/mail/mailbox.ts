/**
 * The mailbox that an address is counted under: `alice+plans@example.org` is delivered to
 * `alice@example.org` (subaddressing, RFC 5233), so both are one, in whatever case. Dots are kept,
 * since most servers tell them apart.
 */
export function mailboxOf(address: string): string {
  const [, local = '', domain = ''] = /^(.*)@(.*)$/s.exec(address.toLowerCase()) ?? [];
  // A "+" in the first place begins no tag: what is before it would name nobody.
  const tag = local.indexOf('+', 1);
  return `${tag === -1 ? local : local.slice(0, tag)}@${domain}`;
}

/** Whether an address is another one of a mailbox: it has a tag. */
export function isTagged(address: string): boolean {
  return mailboxOf(address) !== address.toLowerCase();
}
