import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailboxOf } from './mailbox';

const word = fc.stringMatching(/^[a-z0-9.]{1,12}$/);
const tag = fc.stringMatching(/^[a-z0-9+.]{0,12}$/);

describe('the mailbox that an address is counted under (trust 23)', () => {
  it('is one for all tags and cases', () => {
    fc.assert(
      fc.property(word, tag, (local, added) => {
        const mailbox = `${local}@example.org`;
        expect(mailboxOf(`${local}+${added}@example.org`)).toBe(mailbox);
        expect(mailboxOf(`${local}+${added}@Example.ORG`.toUpperCase())).toBe(mailbox);
        expect(mailboxOf(mailbox)).toBe(mailbox);
      }),
    );
  });

  it('is another for another name, another domain or another dot', () => {
    const all = ['a@example.org', 'b@example.org', 'a@example.com', 'a.@example.org'];
    expect(new Set(all.map(mailboxOf)).size).toBe(all.length);
    expect(mailboxOf('+a@example.org')).not.toBe(mailboxOf('+b@example.org'));
  });
});
