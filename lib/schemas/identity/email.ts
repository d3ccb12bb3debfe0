import { z } from 'zod';
import { text } from '../text';

const SUCH_AS = 'Give an e-mail address such as name@example.org.';
const PLAIN_LETTERS =
  'Give an address with plain letters before the @, without accents: mail to others does not arrive everywhere.';

/** Before the @: words with dots in between (dot-atom of RFC 5322), in ASCII, as browsers take it. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
/** After it: a host name of two labels or more (RFC 1123), the last of which is no number. */
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/;
/** Letters of every script, so that the URL parser below sees a host name and nothing else. */
const INTERNATIONAL = /^[\p{L}\p{M}\p{N}.-]+$/u;
const ASCII = /^[!-~]*$/;
/** An SMTP path (RFC 5321) without its angle brackets. */
const LONGEST = 254;

/**
 * The one definition of an e-mail address, for every way by which one comes in: forms, sign-in
 * services, settings and commands. It is stored, compared and written to in the form that this gives:
 * lower-cased, and the domain in ASCII (Punycode), as browsers send it too. What it refuses could end
 * a header of a message, name a second recipient, or not be reached over the Internet.
 *
 * Before the @ nothing but ASCII is taken, and that before lower-casing: the Kelvin sign becomes a
 * `k`, which would make one person's address of another's, and SMTPUTF8 is not everywhere.
 */
export const email = text('your e-mail address', { min: 1, max: LONGEST }).transform(
  (typed, context) => {
    const at = typed.lastIndexOf('@');
    const [local, domain] = [typed.slice(0, at), asciiDomain(typed.slice(at + 1))];
    const address = `${local}@${domain}`.toLowerCase();
    if (at > 0 && LOCAL.test(local) && DOMAIN.test(domain) && address.length <= LONGEST) {
      return address;
    }
    const message = at > 0 && !ASCII.test(local.replaceAll(/\s/g, '')) ? PLAIN_LETTERS : SUCH_AS;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  },
);

/** A host name lower-cased and in ASCII (IDNA, by the URL parser); one without such a form as it is. */
function asciiDomain(domain: string): string {
  if (ASCII.test(domain)) return domain.toLowerCase();
  const url = `http://${domain}`;
  return INTERNATIONAL.test(domain) && URL.canParse(url) ? new URL(url).hostname : domain;
}

/** Whether a text is an e-mail address as it stands, in the definition of {@link email}. */
export function isEmail(value: string): boolean {
  return email.safeParse(value).success && value === value.trim();
}
