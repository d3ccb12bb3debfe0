import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { AuthenticatingClient } from './authenticating-client';
import { withoutKeptValues } from './forgetful-adapter';
import { PrismaClient } from './generated/prisma/client';
import { RowSecurityPool, systemPool } from './row-security-pool';
import { withUnavailableErrors } from './unavailable';

/** Time-outs in milliseconds: a stuck database gives an error, not a queue. */
const LIMITS = {
  /** For a new connection, and for a free one when all are in use. */
  connect: 3_000,
  lock: 3_000,
  statement: 5_000,
  /** For an answer of a frozen server; above `statement`, whose error says more. */
  query: 6_000,
  /** For a transaction to begin, which may be a connection and a statement. */
  begin: 9_500,
  transaction: 10_000,
};

/**
 * A connection pool whose sessions run in UTC: otherwise timestamps shift by hours on a server in
 * another zone.
 */
export function createPool(url: string, size = 10): pg.Pool {
  return new RowSecurityPool({
    Client: AuthenticatingClient,
    connectionString: url,
    max: size,
    connectionTimeoutMillis: LIMITS.connect,
    statement_timeout: LIMITS.statement,
    query_timeout: LIMITS.query,
    lock_timeout: LIMITS.lock,
    idle_in_transaction_session_timeout: LIMITS.transaction,
    keepAlive: true,
    options: '-c timezone=UTC',
  });
}

/** A Prisma client over `pool`. Prepared statements are named by a hash of their text. */
export function createPrisma(pool: pg.Pool): PrismaClient {
  return withoutFindUniqueBatching(openPrisma(pool, true));
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
    adapter: withUnavailableErrors(withoutKeptValues(adapter)),
    transactionOptions: { maxWait: LIMITS.begin, timeout: LIMITS.transaction },
  });
}

interface Batching {
  _requestHandler: {
    dataloader: { options: { batchBy(request: { transaction?: unknown }): string | undefined } };
  };
}

/**
 * Turns off Prisma's batching of `findUnique` outside transactions. It joins the calls of one tick
 * into one query, which runs with the viewer of the first: row-level security would hide the rows of
 * the other requests in that tick from them. The calls of a transaction have one viewer.
 */
function withoutFindUniqueBatching(client: PrismaClient): PrismaClient {
  const { options } = (client as unknown as Batching)._requestHandler.dataloader;
  const batchBy = options.batchBy;
  options.batchBy = (request) => (request.transaction ? batchBy(request) : undefined);
  return client;
}
