import 'server-only';
import { LRUCache } from 'lru-cache';
import { cache } from 'react';
import { db } from '@/lib/server/database/db';

/** More entries than the occupations that are in use at the same time. */
const MAX_ENTRIES = 300;

let cachedStamp: string | null = null;
const entries = new LRUCache<string, Promise<unknown>>({ max: MAX_ENTRIES });

/**
 * The id of the import in the tables; null before the first. One cheap query a request: a page that
 * waits for something else first starts it in parallel.
 */
export const currentStamp = cache(async (): Promise<string | null> => {
  const row = await db.evidenceImport.findUnique({ where: { id: 1 }, select: { stamp: true } });
  return row?.stamp ?? null;
});

/**
 * LRU cache of this process over imported evidence: returns what `read` gave for the key, until an
 * import or a removal invalidates all of it, so every instance shows new figures with its next
 * request. The value is shared by all readers: never change it.
 *
 * @param empty the answer while nothing is imported
 */
export async function cached<Result>(
  key: string,
  read: () => Promise<Result>,
  empty: Result,
): Promise<Result> {
  const stamp = await currentStamp();
  if (stamp !== cachedStamp) {
    entries.clear();
    cachedStamp = stamp;
  }
  if (stamp === null) return empty;
  const hit = entries.get(key);
  if (hit) return hit as Promise<Result>;
  const reading = read();
  entries.set(key, reading);
  // A failure is not cached.
  reading.catch(() => entries.peek(key) === reading && entries.delete(key));
  return reading;
}
