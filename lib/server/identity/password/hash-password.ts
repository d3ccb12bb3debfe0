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
 * Whether the password belongs to the hash. Without a hash (no such account, or one without a
 * password) the same work is done, so that the time reveals nothing.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  return (await whosePassword([{ passwordHash: passwordHash ?? null }], password)) !== null;
}

/**
 * The account of one address that the password belongs to. The accounts share salt and cost (see
 * `register`), so that one computation checks all of them, and it takes as long when there is none.
 */
export async function whosePassword<T extends { passwordHash: string | null }>(
  accounts: readonly T[],
  password: string,
): Promise<T | null> {
  const families = new Map<string, T>();
  for (const account of accounts) {
    const { passwordHash } = account;
    if (passwordHash?.startsWith('$argon2') && !families.has(hashFamily(passwordHash))) {
      families.set(hashFamily(passwordHash), account);
    }
  }
  if (families.size === 0) {
    nobody ??= hashPassword(crypto.randomUUID());
    await hashPassword(password, await nobody);
    return null;
  }
  for (const { passwordHash } of families.values()) {
    const made = await hashPassword(password, passwordHash ?? undefined);
    const owner = accounts.find((account) => equal(account.passwordHash ?? '', made));
    if (owner) return owner;
  }
  return null;
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
