import { randomBytes } from 'node:crypto';
import { withClient, withDatabaseName } from '../connection';

/** Makes an empty database beside the one at `url`, for `work` alone, and drops it afterwards. */
export async function withScratchDatabase<Result>(
  url: string,
  work: (scratchUrl: string) => Promise<Result>,
): Promise<Result> {
  const name = `longview_scratch_${randomBytes(6).toString('hex')}`;
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name}`));
  try {
    return await work(withDatabaseName(url, name));
  } finally {
    await withClient(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}
