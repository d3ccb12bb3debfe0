import 'server-only';
import type pg from 'pg';
import { env } from '@/lib/env';
import type { PrismaClient } from './generated/prisma/client';
import { createPool, createPrisma, createSystemPrisma } from './prisma';

type Database = { pool: pg.Pool; db: PrismaClient; systemDb: PrismaClient };

// The development server loads modules anew on each change: one pool survives on globalThis.
const shared = globalThis as typeof globalThis & { longview?: Database };

function open(): Database {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();
  const pool = createPool(DATABASE_URL, DATABASE_POOL_SIZE);
  return { pool, db: createPrisma(pool), systemDb: createSystemPrisma(pool) };
}

shared.longview ??= open();

/**
 * `db` sees what is public and the rows of the person who is signed in in this request; row-level
 * security hides all others. `systemDb` sees all accounts and no plan, only whether a person has
 * one (`has_plan`): for signing in, tokens, sessions, and what administrators do.
 */
export const { pool, db, systemDb } = shared.longview;
