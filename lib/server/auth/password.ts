import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default algorithm) at OWASP's first recommendation. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A PHC string with its own random salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account)
 * the same work is done, so that the time tells nothing.
 */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== undefined;
}
