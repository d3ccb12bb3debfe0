import { vi } from 'vitest';

/**
 * Loads the app's server code once more, with its own connection pool: to the database, two of them
 * are two instances of the app.
 */
export async function startInstance(url: string) {
  process.env.DATABASE_URL = url;
  vi.resetModules();
  // db.ts keeps its pool here, so that it survives hot reloads in development.
  delete (globalThis as { longview?: unknown }).longview;
  const { db, pool } = await import('@/lib/server/database/db');
  const progress = await import('@/lib/server/progress/mutations');
  const goals = await import('@/lib/server/goal/mutations');
  const { authenticate, register } = await import('@/lib/server/identity/account/accounts');
  const { GET: ready } = await import('@/app/api/health/ready/route');
  const { GET: live } = await import('@/app/api/health/live/route');
  return { ...progress, ...goals, authenticate, register, ready, live, db, pool };
}

export type Instance = Awaited<ReturnType<typeof startInstance>>;
