import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** As PostgreSQL's `scram_iterations`. */
const ITERATIONS = 4096;

/**
 * What PostgreSQL stores of a password for SCRAM-SHA-256 (RFC 5803), computed here, as `\password`
 * of psql does: a statement with the password itself could end up in the server's log.
 *
 * @param password of ASCII, or such that Unicode's NFKC is all that SASLprep does to it.
 */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ITERATIONS, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  const server = key('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${server}`;
}
