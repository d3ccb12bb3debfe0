import { createPool, createPrisma } from '@/lib/server/prisma';
import { loadOutlooks } from '@/prisma/seed/load';
import { OUTLOOK_DIRECTORY } from '@/prisma/seed/read';

/** Loads the outlooks of `prisma/seed/` and says what became new; unchanged files change nothing. */
export async function loadContent(url: string): Promise<void> {
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
