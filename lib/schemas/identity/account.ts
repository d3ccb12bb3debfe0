import { z } from 'zod';
import { rowId, text } from '../text';
import { assertionAnswer } from './passkey';

/** Stored and compared lower-cased. */
export const email = text('your e-mail address', { min: 1, max: 254 })
  .transform((value) => value.toLowerCase())
  .pipe(z.email('Give an e-mail address such as name@example.org.'));

export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 256;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as people count them: a letter with its accents is one, and so is an emoji. */
function countCharacters(value: string) {
  return [...graphemes.segment(value)].length;
}

/** In UTF-16 units: far above what people type, and a limit on what the server has to hash. */
const MOST_UNITS = 4_096;

/** Kept exactly as typed: no trimming, no composition rules, Unicode welcome. */
const password = z
  .string('Give your password.')
  .refine((value) => !value.includes('\0') && value.isWellFormed(), {
    error: 'Remove the broken or invisible character from the password.',
    abort: true,
  })
  .refine((value) => value.length <= MOST_UNITS, {
    error: `Shorten the password to ${MAX_PASSWORD} characters.`,
    abort: true,
  });

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

export const INCOMPLETE_LINK = 'This link is not complete. Open it from the message again.';

/** The token of a link in a message: 32 random bytes in base64url. */
export const mailToken = z.string(INCOMPLETE_LINK).regex(/^[\w-]{43}$/, INCOMPLETE_LINK);

export const forgotPasswordSchema = z.strictObject({ email });

export const confirmEmailSchema = z.strictObject({ token: mailToken });

export const resetPasswordSchema = z.strictObject({ token: mailToken, newPassword });

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

export const deleteAccountSchema = z.strictObject({
  ...proof,
  /** Typed once more, so that no account is deleted by a slip. */
  email,
});
