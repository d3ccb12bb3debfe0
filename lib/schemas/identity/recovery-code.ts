import { z } from 'zod';
import { email } from './email';

/** Crockford's base 32: no letter that could be taken for a digit. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 25 characters of 5 bits each: 125 bits. */
export const CODE_LENGTH = 25;

/**
 * Normalises a typed code to its stored form: upper case, letters and digits only, with O read as
 * 0, I and L as 1.
 */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** A code as people see it: five groups of five. */
export function shownCode(plain: string): string {
  return plain.match(/.{1,5}/g)?.join('-') ?? '';
}

const code = z
  .string('Give a recovery code.')
  .max(200, 'A recovery code has 25 letters and digits.')
  .transform(plainCode)
  .refine(
    (value) =>
      value.length === CODE_LENGTH && [...value].every((one) => CODE_ALPHABET.includes(one)),
    'A recovery code has 25 letters and digits, in five groups of five.',
  );

export const recoverySignInSchema = z.strictObject({
  email,
  code,
  next: z.string().max(2_000).default(''),
});
export const recoveryCodeSchema = z.strictObject({ code });
/** A form of one button, without fields. */
export const newRecoveryCodesSchema = z.strictObject({});
