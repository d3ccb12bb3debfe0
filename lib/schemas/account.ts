import { z } from 'zod';
import { text } from './text';

/** Stored and compared lower-cased. */
export const email = text('your e-mail address', { min: 1, max: 254 })
  .transform((value) => value.toLowerCase())
  .pipe(z.email('Give an e-mail address such as name@example.org.'));

export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 256;

/** Characters as people count them: an emoji is one, not two. */
function countCharacters(value: string) {
  return [...value].length;
}

/** Kept exactly as typed: no trimming, no composition rules, Unicode welcome. */
const password = z
  .string('Give your password.')
  .refine((value) => !value.includes('\0') && value.isWellFormed(), {
    error: 'Remove the broken or invisible character from the password.',
    abort: true,
  });

export const signUpSchema = z.strictObject({
  email,
  password: password
    .refine((value) => countCharacters(value) >= MIN_PASSWORD, {
      error: `Use at least ${MIN_PASSWORD} characters: a few words in a row are easy to remember.`,
    })
    .refine(
      (value) => countCharacters(value) <= MAX_PASSWORD,
      `Shorten the password to ${MAX_PASSWORD} characters.`,
    ),
  next: z.string().max(2_000).default(''),
});

export const signInSchema = z.strictObject({
  email,
  password: password
    .refine((value) => value !== '', { error: 'Give your password.' })
    .refine(
      (value) => countCharacters(value) <= MAX_PASSWORD,
      `A password has at most ${MAX_PASSWORD} characters.`,
    ),
  next: z.string().max(2_000).default(''),
});

export type SignIn = z.infer<typeof signInSchema>;
