import { messageOf, Problem } from '../support/problem';
import { withClient } from './connection';
import { startEmbedded } from './embedded';

/** Whether the database is the embedded one, which the commands start and stop. */
export function databaseIsOurs(): boolean {
  return !process.env.DATABASE_URL;
}

/** The database that the operator named, and no other; else the embedded one, started. */
export async function projectDatabase(): Promise<string> {
  return databaseIsOurs() ? startEmbedded() : namedDatabase();
}

/**
 * The database of `DATABASE_URL`, once it has answered.
 *
 * @throws {Problem} when it does not.
 */
export async function namedDatabase(): Promise<string> {
  const url = process.env.DATABASE_URL ?? '';
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Problem('DATABASE_URL must begin with postgresql://');
  }
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return url;
  } catch (cause) {
    throw new Problem(`The database that DATABASE_URL names does not answer: ${messageOf(cause)}`, {
      cause,
    });
  }
}
