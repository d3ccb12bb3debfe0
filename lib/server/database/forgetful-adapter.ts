import type { SqlQuery } from '@prisma/driver-adapter-utils';

/** Methods that run a query, and those whose result has such methods. */
const RUNS: readonly unknown[] = ['queryRaw', 'executeRaw'];
const OPENS: readonly unknown[] = ['connect', 'startTransaction'];

/**
 * Wraps an adapter of Prisma so that the values of a query are let go once it has run. Prisma's debug
 * log keeps the arguments of its last hundred calls in memory even while it is off: of an import, twenty
 * plans as a whole.
 */
export function withoutKeptValues<T extends object>(adapter: T): T {
  return new Proxy(adapter, {
    get(target, name) {
      const method = Reflect.get(target, name, target);
      if (typeof method !== 'function') return method;
      if (RUNS.includes(name)) return (query: SqlQuery) => run(method.bind(target), query);
      if (!OPENS.includes(name)) return method.bind(target);
      return async (...args: unknown[]) =>
        withoutKeptValues(await Reflect.apply(method, target, args));
    },
  });
}

async function run(method: (query: SqlQuery) => Promise<unknown>, query: SqlQuery) {
  const handed = { ...query, args: [...query.args] };
  try {
    return await method(handed);
  } finally {
    handed.args.length = 0;
  }
}
