import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signInSchema } from './account';
import { email, isEmail } from './email';

const faults = (typed: unknown) =>
  email.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('an e-mail address (trust 23)', () => {
  it.each([
    ['  Some.One@Example.ORG ', 'some.one@example.org'],
    ["o'neil+plans@example.org", "o'neil+plans@example.org"],
    ['r&d/#1=a@example.org', 'r&d/#1=a@example.org'],
    ['a@xn--e1aybc.xn--p1ai', 'a@xn--e1aybc.xn--p1ai'],
    ['juergen@München.example', 'juergen@xn--mnchen-3ya.example'],
    ['juergen@mu\u0308nchen.example', 'juergen@xn--mnchen-3ya.example'],
    ['ivan@тест.рф', 'ivan@xn--e1aybc.xn--p1ai'],
  ])('%s is %s, however it is written', (typed, address) => {
    expect(email.parse(typed)).toBe(address);
    expect(email.parse(address)).toBe(address);
    expect(signInSchema.shape.email).toBe(email);
  });

  it.each([
    'nobody',
    'alice@intranet',
    'alice@localhost',
    'alice@127.0.0.1',
    'alice@[127.0.0.1]',
    'alice@2130706433',
    '@example.org',
    'a@b@example.org',
    'a@example..org',
    '.a@example.org',
    'a.@example.org',
    'a..b@example.org',
    'a b@example.org',
    'a@example.org, b@example.org',
    'a,b@example.org',
    'a;b@example.org',
    'a:b@example.org',
    '"a b"@example.org',
    'Alice <alice@example.org>',
    '<alice@example.org>',
    '(alice)@example.org',
    'a\\b@example.org',
    'a@example.org\nBcc: b@example.org',
    'a\r\nBcc: b@example.org',
    'a\t@example.org',
    'a@ex%61mple.org',
    'a@example.org/b',
    'a@example.org#b',
    'a@-example.org',
    'a@example.42',
    'a@ex\u2028ample.org',
    'a@ex。ample',
    'a@\u00ad.org',
  ])('is refused when it is %j, with a sentence that shows one', (typed) => {
    expect(faults(typed)).toEqual(['Give an e-mail address such as name@example.org.']);
    expect(isEmail(typed)).toBe(false);
  });

  it.each([
    'jürgen@münchen.test',
    'ju\u0308rgen@example.org',
    '用户@example.org',
    'mi\u212ae@example.org',
  ])('is refused when it is %j, which messages do not reach everywhere', (typed) => {
    expect(faults(typed)).toEqual([expect.stringContaining('without accents')]);
  });

  it('is not another person’s by a letter that lower-casing turns into theirs', () => {
    expect('mi\u212ae@example.org'.toLowerCase()).toBe('mike@example.org');
    expect(email.safeParse('mi\u212ae@example.org').success).toBe(false);
  });

  it('has at most 254 characters, counted before and after the domain is written in ASCII', () => {
    const name = (length: number) => `${'a'.repeat(length)}@example.org`;
    expect(email.parse(name(242))).toHaveLength(254);
    expect(faults(name(243))).toEqual(['Shorten your e-mail address to 254 characters.']);
    expect(faults(`${'a'.repeat(242)}@exämple.org`)).toHaveLength(1);
    expect(faults(name(5_000_000))).toHaveLength(1);
  });

  it('is one recipient in ASCII and its own normal form, whatever was given', () => {
    const near = fc.stringMatching(
      /^[\w.,;:<>"()ü \r\nİK+-]{1,9}@[\w.,;:ü。\r\n -]{1,12}\.[a-zф]{1,4}$/u,
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
        const { data } = email.safeParse(typed);
        if (data === undefined) return;
        expect(data).toMatch(/^[^\s@,;:<>"()[\]\\]+@[a-z\d.-]+$/);
        expect(data).toMatch(/^[!-~]+$/);
        expect(email.parse(data)).toBe(data);
      }),
      { numRuns: 2_000 },
    );
  });
});
