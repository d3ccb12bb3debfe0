import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as base64url: for cookies, links in messages and challenges. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * SHA-256 in hexadecimal: what the database keeps in place of a token. A fast hash without a salt
 * is enough, since a random token cannot be guessed as a password can.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A UUID made from a token's hash: an idempotency key for what the token is used for once. */
export function keyOfHash(tokenHash: string): string {
  return tokenHash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
