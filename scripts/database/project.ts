import { startEmbedded } from './embedded';

/** Whether the database is the embedded one, which the commands start and stop. */
export function databaseIsOurs(): boolean {
  return !process.env.DATABASE_URL;
}

/** The database that the operator named, and no other; else the embedded one, started. */
export async function projectDatabase(): Promise<string> {
  return process.env.DATABASE_URL || startEmbedded();
}
