import { withClient } from '@/lib/server/database/connection';
import { createPool, createPrisma } from '@/lib/server/database/prisma';
import { loadOutlooks } from '@/prisma/seed/load';
import { OUTLOOK_DIRECTORY } from '@/prisma/seed/read';

/**
 * Key of an advisory lock that is held while outlooks are loaded: an instance that starts beside
 * another waits here, as long as it takes, and not at the app's own locks, which time out.
 */
const loadingLock = 1_280_267_352;

/** Loads the outlooks of `prisma/seed/` and says what became new; unchanged files change nothing. */
export async function loadContent(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [loadingLock]);
    await loadFiles(url);
  });
}

async function loadFiles(url: string): Promise<void> {
  const db = createPrisma(createPool(url, 2));
  try {
    for (const { slug, version, status } of await loadOutlooks(db, {
      directory: OUTLOOK_DIRECTORY,
    })) {
      if (status !== 'unchanged') console.error(`Loaded the outlook ${slug}, version ${version}.`);
    }
  } finally {
    await db.$disconnect();
  }
}
