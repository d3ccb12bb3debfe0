import { inject } from 'vitest';

const database = inject('databases')[Number(process.env.VITEST_POOL_ID) - 1];
if (!database) throw new Error('This worker has no database.');

/**
 * A migrated database with made-up evidence, as the owner of its tables, whom row-level security
 * does not bind. The test files of one worker share it, and no two of them run at once.
 */
export const ownerUrl = database.ownerUrl;
/** The same, as the app opens it. */
export const appUrl = database.appUrl;
