import 'server-only';
import { RuleError } from '../../database/errors';
import { leakedPasswords } from './leaked-passwords';
import { cheapestPieces, type Kind, type Piece } from './pieces';

/**
 * Orders of magnitude: a password that is found within about 10^9 tries is refused. Against a
 * stolen database Argon2id makes that weeks on one machine; online the rate limits make it
 * infeasible.
 */
const LEAST = 9;

/**
 * Signs (code points). Only so many are looked at: a password is no weaker than its beginning, and an
 * address, which has at most 254, is still seen whole.
 */
const LOOKED_AT = 256;

const OWN_WORDS = ['longview', 'readiness', 'outlook', 'outlooks', 'plan', 'plans'];

const WHY: Record<Kind, string> = {
  listed: 'This is made of passwords that have leaked elsewhere',
  own: 'This is little more than your own address or words of this site',
  repeat: 'This repeats the same few characters',
  row: 'This is a row of keys, letters or numbers in their order',
  other: 'This is made of very few parts',
};

const ADVICE =
  'so it is among the first that are guessed. Take four or five words that do not belong together.';

/** Signs that people type in place of letters (leetspeak), read back; 1 and ! may be i or l. */
const SUBSTITUTES = [
  {},
  { '4': 'a', '@': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' },
  { '4': 'a', '@': 'a', '3': 'e', '1': 'l', '!': 'l', '0': 'o', $: 's', '5': 's', '7': 't' },
].map((letters) => new Map(Object.entries(letters)));

/** The parts of an address that its owner might type as a password, and the whole of it. */
function partsOf(email: string): string[] {
  const lower = email.toLowerCase();
  return [lower, ...lower.split('@'), ...lower.split(/[^\p{L}\p{N}]+/u)].filter(
    (part) => part.length >= 3,
  );
}

/** The first signs, without reading the rest: normalising makes up to eighteen of one. */
function beginningOf(text: string): string[] {
  return [...text.slice(0, 2 * LOOKED_AT)].slice(0, LOOKED_AT);
}

/**
 * Why a password is refused, or null when it is not: found on a bundled list of
 * leaked passwords, or put together from few of them, from rows of keys, from
 * repetitions, from the person's own address or from words of this site.
 */
export async function whyWeak(password: string, email: string): Promise<string | null> {
  const known = await leakedPasswords();
  const own = new Set([...OWN_WORDS, ...partsOf(email)]);
  const typed = beginningOf(password).join('').normalize('NFKC').toLowerCase();
  const signs = beginningOf(typed);
  let cheapest: Piece[] | undefined;
  for (const letters of SUBSTITUTES) {
    const read = signs.map((sign) => letters.get(sign) ?? sign);
    const pieces = cheapestPieces(read, known, own);
    if (!cheapest || costOf(pieces) < costOf(cheapest)) cheapest = pieces;
  }
  if (!cheapest || costOf(cheapest) >= LEAST) return null;
  return `${WHY[mostOf(cheapest)]}, ${ADVICE}`;
}

/** @throws RuleError at `field` that says why the password is refused. */
export async function refuseWeakPassword(
  password: string,
  email: string,
  field: 'password' | 'newPassword',
): Promise<void> {
  const why = await whyWeak(password, email);
  if (why) throw new RuleError(field, why);
}

function costOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { cost }) => sum + cost, 0);
}

/** The kind that most of the password consists of. */
function mostOf(pieces: readonly Piece[]): Kind {
  const lengths = new Map<Kind, number>();
  for (const { kind, length } of pieces) lengths.set(kind, (lengths.get(kind) ?? 0) + length);
  const [most] = [...lengths].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 'other';
}
