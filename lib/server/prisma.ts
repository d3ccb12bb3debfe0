import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from './generated/prisma/client';
import { systemPool, ViewerPool } from './viewer-pool';

/** Milliseconds. Waits are bounded so that a stuck database gives an error, not a queue. */
const CONNECT_TIMEOUT = 3_000;
const STATEMENT_TIMEOUT = 10_000;
const LOCK_TIMEOUT = 5_000;

/**
 * A pool whose sessions run in UTC: otherwise timestamps shift by hours on a
 * server in another zone.
 */
export function createPool(url: string, size = 10): pg.Pool {
  return new ViewerPool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    lock_timeout: LOCK_TIMEOUT,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    options: '-c timezone=UTC',
  });
}

/** A Prisma client over `pool`. Statements are prepared once a connection, named by their text. */
export function createPrisma(pool: pg.Pool): PrismaClient {
  return eachByItself(openPrisma(pool, true));
}

/** A client over the same connections for what the app itself does with accounts. */
export function createSystemPrisma(pool: pg.Pool): PrismaClient {
  return openPrisma(systemPool(pool), false);
}

function openPrisma(pool: pg.Pool, disposeExternalPool: boolean): PrismaClient {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool,
    statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('hex'),
  });
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  });
}

interface Batching {
  _requestHandler: {
    dataloader: { options: { batchBy(request: { transaction?: unknown }): string | undefined } };
  };
}

/**
 * Prisma joins `findUnique` calls of one tick into one query, which runs for the viewer of the
 * first: of two requests in that tick one would look for its rows in the other's name, and find
 * none. So each goes by itself; those of a transaction have one viewer and may be joined.
 */
function eachByItself(client: PrismaClient): PrismaClient {
  const { options } = (client as unknown as Batching)._requestHandler.dataloader;
  const batchBy = options.batchBy;
  options.batchBy = (request) => (request.transaction ? batchBy(request) : undefined);
  return client;
}
