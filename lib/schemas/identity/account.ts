import { z } from 'zod';
import { rowId, text } from '../text';
import { email } from './email';
import { assertionAnswer } from './passkey';

export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 256;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Characters as people count them (grapheme clusters): a letter with its accents is one, and so is
 * an emoji. Counts no further than one beyond the most.
 */
function countCharacters(value: string) {
  let count = 0;
  for (const _ of graphemes.segment(value)) {
    count += 1;
    if (count > MAX_PASSWORD) break;
  }
  return count;
}

/**
 * One character may be any number of code points (combining marks), and normalising may make several
 * of one. Both bounds are far above what people type: 256 characters fit at 16 UTF-16 units and 32
 * bytes of UTF-8 each, as the picture of a whole family has 11 and 25.
 */
const MOST_UNITS = 4_096;
const MOST_BYTES = 8_192;

/**
 * Normalising sorts the marks of a character, in quadratic time. No language has more than thirty of
 * them in a row (Stream-Safe Text Format, UAX #15).
 */
const TOO_MANY_MARKS = /\p{M}{31}/u;

const encoder = new TextEncoder();

/** Bytes of UTF-8, as they are typed and as they are hashed (NFC), whichever are more. */
function countBytes(value: string) {
  return Math.max(...[value, value.normalize('NFC')].map((text) => encoder.encode(text).length));
}

const TOO_MANY_PARTS = `Shorten the password to ${MAX_PASSWORD} characters, or to fewer where they have many accents or parts.`;

/**
 * Kept exactly as typed: no trimming, no composition rules, Unicode welcome. Units are counted
 * before anything reads the text, and bytes before characters.
 */
const password = z
  .string('Give your password.')
  .refine((value) => value.length <= MOST_UNITS, {
    error: `Shorten the password to ${MAX_PASSWORD} characters.`,
    abort: true,
  })
  .refine((value) => !value.includes('\0') && value.isWellFormed(), {
    error: 'Remove the broken or invisible character from the password.',
    abort: true,
  })
  .refine((value) => !TOO_MANY_MARKS.test(value), { error: TOO_MANY_PARTS, abort: true })
  .refine((value) => countBytes(value) <= MOST_BYTES, { error: TOO_MANY_PARTS, abort: true });

/** Common passwords are refused as well, by the server, which has the list. */
const newPassword = password
  .refine((value) => countCharacters(value) >= MIN_PASSWORD, {
    error: `Use at least ${MIN_PASSWORD} characters: a few words in a row are easy to remember.`,
  })
  .refine(
    (value) => countCharacters(value) <= MAX_PASSWORD,
    `Shorten the password to ${MAX_PASSWORD} characters.`,
  );

/** An existing password: it must be present and not above the maximum length. */
const givenPassword = (label: string) =>
  password
    .refine((value) => value !== '', { error: `Give ${label}.` })
    .refine(
      (value) => countCharacters(value) <= MAX_PASSWORD,
      `A password has at most ${MAX_PASSWORD} characters.`,
    );

export const signUpSchema = z.strictObject({
  email,
  password: newPassword,
  next: z.string().max(2_000).default(''),
});

export const signInSchema = z.strictObject({
  email,
  password: givenPassword('your password'),
  next: z.string().max(2_000).default(''),
});

export const reauthenticationSchema = z.strictObject({
  currentPassword: password.refine((value) => value !== '', 'Give your current password.'),
});

export type SignIn = z.infer<typeof signInSchema>;

/** The page of a list, from an address: the first where it is missing or no number. */
export const listPage = z.coerce.number().int().min(1).max(1_000_000).catch(1);

export const INCOMPLETE_LINK = 'This link is not complete. Open it from the message again.';

/** The token of a link in a message: 32 random bytes in base64url. */
export const mailToken = z.string(INCOMPLETE_LINK).regex(/^[\w-]{43}$/, INCOMPLETE_LINK);

export const forgotPasswordSchema = z.strictObject({ email });

export const confirmEmailSchema = z.strictObject({ token: mailToken });

export const resetPasswordSchema = z.strictObject({
  token: mailToken,
  newPassword,
  /** The account that was chosen, for a link to an address that several accounts claim. */
  account: rowId.optional(),
});

/** Empty for an account without a password, which re-authenticates in another way. */
const currentPassword = z.union([z.literal(''), givenPassword('your current password')]);

/**
 * Re-authentication: the password, or a passkey's answer for people who have lost both password and
 * mailbox.
 */
const proof = {
  currentPassword,
  answer: z.union([z.literal('').transform(() => undefined), assertionAnswer]).optional(),
};

export const changeEmailSchema = z.strictObject({ email, ...proof });

export const changePasswordSchema = z.strictObject({ currentPassword, newPassword });

export const endSessionSchema = z.strictObject({ sessionId: rowId });

/** A form of one button, without fields. */
export const noFieldsSchema = z.strictObject({});

/** What a person types to delete their account, in any case. */
const CONFIRMATION = 'delete';

export const deleteAccountSchema = z.strictObject({
  ...proof,
  /** Typed, so that no account is deleted by a slip; a word, so that each can be, whatever its address. */
  confirmation: text(`the word ${CONFIRMATION}`, { min: 1, max: 100 }).refine(
    (typed) => typed.toLowerCase() === CONFIRMATION,
    `Type the word ${CONFIRMATION} here to go on.`,
  ),
});
