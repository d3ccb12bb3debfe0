import { expect, it } from 'vitest';
import { withoutKeptValues } from './forgetful-adapter';

/** Keeps what it was called with, as Prisma's debug log does. */
function keepingAdapter() {
  const kept: { sql: string; args: unknown[] }[] = [];
  const run = async (query: { sql: string; args: unknown[] }) => {
    kept.push(query);
    await Promise.resolve();
    if (query.sql === 'wrong') throw new Error('wrong');
    return query.args.length;
  };
  const queryable = { queryRaw: run, executeRaw: run, getConnectionInfo: () => ({ schema: 'x' }) };
  const adapter = { ...queryable, startTransaction: async () => queryable };
  return { kept, factory: withoutKeptValues({ connect: async () => adapter }) };
}

it('lets go of the values of a query once it has run or failed, in a transaction too', async () => {
  const { kept, factory } = keepingAdapter();
  const adapter = await factory.connect();
  const transaction = await adapter.startTransaction();
  const query = { sql: 'right', args: ['a whole plan', 1] };
  expect(await adapter.queryRaw(query)).toBe(2);
  expect(await transaction.executeRaw(query)).toBe(2);
  await expect(adapter.executeRaw({ ...query, sql: 'wrong' })).rejects.toThrow('wrong');
  expect(kept.map(({ args }) => args)).toEqual([[], [], []]);
  expect(query.args).toEqual(['a whole plan', 1]);
  expect(adapter.getConnectionInfo()).toEqual({ schema: 'x' });
});
