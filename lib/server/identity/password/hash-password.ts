import { timingSafeEqual } from 'node:crypto';
import { hash, parseOptions } from '@node-rs/argon2';

/** Argon2id (the library's default algorithm) at OWASP's first recommendation. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters may reach us composed or not, as keyboards and systems differ. */
function asBytes(password: string) {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

/** A PHC string with its own random salt, or made like another one: with its salt and cost. */
export function hashPassword(password: string, like?: string): Promise<string> {
  if (!like) return hash(asBytes(password), ARGON2);
  const { memoryCost, timeCost, parallelism, outputLen, algorithm, version } = parseOptions(like);
  const salt = Buffer.from(like.split('$')[4] ?? '', 'base64');
  const cost = { memoryCost, timeCost, parallelism, outputLen, algorithm, version };
  return hash(asBytes(password), { ...cost, salt });
}

/**
 * A PHC string at today's cost with a salt of our choice, for `like` of {@link hashPassword}: no
 * password has this hash.
 *
 * @param salt 16 bytes
 */
export function hashPattern(salt: Buffer): string {
  const { memoryCost, timeCost, parallelism } = ARGON2;
  const cost = `m=${memoryCost},t=${timeCost},p=${parallelism}`;
  const [saltText, none] = [salt, Buffer.alloc(32)].map((bytes) =>
    bytes.toString('base64').replaceAll('=', ''),
  );
  return `$argon2id$v=19$${cost}$${saltText}$${none}`;
}

/**
 * Salt and cost of a PHC string: one computation checks a password against all hashes that share
 * them.
 */
export function hashFamily(passwordHash: string): string {
  return passwordHash.slice(0, passwordHash.lastIndexOf('$'));
}

/** Whether a hash was made at less than today's cost. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  return (
    memoryCost < ARGON2.memoryCost ||
    timeCost < ARGON2.timeCost ||
    parallelism !== ARGON2.parallelism
  );
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (an account without a password) the same
 * work is done, so that the time reveals nothing.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const known = passwordHash?.startsWith('$argon2') ? passwordHash : undefined;
  const made = await hashPassword(password, known ?? (await nobody));
  return known !== undefined && equal(known, made);
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
