import 'server-only';
import type pg from 'pg';
import { env } from '@/lib/env';
import type { PrismaClient } from './generated/prisma/client';
import { createPool, createPrisma } from './prisma';

// The development server loads modules anew on each change: one pool survives on globalThis.
const shared = globalThis as typeof globalThis & { longview?: { pool: pg.Pool; db: PrismaClient } };

function open() {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();
  const pool = createPool(DATABASE_URL, DATABASE_POOL_SIZE);
  return { pool, db: createPrisma(pool) };
}

shared.longview ??= open();

export const { pool, db } = shared.longview;
