import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/server/database/db';

/** More than the occupations that are read at once; the oldest makes room. */
const CAPACITY = 300;

let stamp: string | null = null;
const kept = new Map<string, Promise<unknown>>();

/**
 * Which import the tables hold; null before the first. One cheap query a request: a page that has
 * something else to wait for first asks for it beside that.
 */
export const currentStamp = cache(async (): Promise<string | null> => {
  const row = await db.evidenceImport.findUnique({ where: { id: 1 }, select: { stamp: true } });
  return row?.stamp ?? null;
});

/**
 * What `read` gives, from this process's memory for as long as no import or removal came between:
 * every instance shows new figures with its next request. Shared by all readers: never change it.
 */
export async function remembered<Result>(
  key: string,
  read: () => Promise<Result>,
  nothing: Result,
): Promise<Result> {
  const now = await currentStamp();
  if (now !== stamp) {
    kept.clear();
    stamp = now;
  }
  if (now === null) return nothing;
  const before = kept.get(key);
  if (before) return before as Promise<Result>;
  const reading = read();
  kept.set(key, reading);
  const oldest = kept.keys().next();
  if (kept.size > CAPACITY && !oldest.done) kept.delete(oldest.value);
  // What failed is tried anew.
  reading.catch(() => kept.get(key) === reading && kept.delete(key));
  return reading;
}
