import { describe, expect, it } from 'vitest';
import { isConflict, retryConflicts } from './retry-conflicts';
import { isUnavailable, rethrow, UnavailableError, withUnavailableErrors } from './unavailable';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('an error that means an unavailable database (trust 18)', () => {
  it.each([
    ['the pool’s wait', new Error('timeout exceeded when trying to connect')],
    ['an answer that does not come', new Error('Query read timeout')],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['no server', coded('ECONNREFUSED')],
    ['a server that shuts down', coded('57P01')],
    ['a server that starts', coded('57P03')],
    ['a statement that took too long', coded('57014')],
    ['a lock that is held', coded('55P03')],
    ['a full disk', coded('53100')],
    ['too many connections', coded('53300')],
    ['a transaction that could not begin', coded('P2028')],
    ['Prisma’s adapter', Object.assign(new Error(), { cause: { kind: 'DatabaseNotReachable' } })],
    ['itself', new UnavailableError(undefined)],
    [
      'a cause further in',
      new Error('outer', { cause: new Error('x', { cause: coded('EPIPE') }) }),
    ],
  ])('%s', (_, error) => {
    expect(isUnavailable(error)).toBe(true);
    expect(() => rethrow(error)).toThrow(UnavailableError);
  });

  it.each([
    ['a defect', new TypeError('x is not a function')],
    ['a row that is not there', coded('P2025')],
    ['a value that is there already', coded('23505')],
    ['a row that is not to be seen', coded('42501')],
    ['text', 'ECONNREFUSED'],
    ['nothing', undefined],
    ['itself as its cause', Object.assign(new Error('odd'), {})],
  ])('not %s', (_, error) => {
    if (error instanceof Error && error.message === 'odd') error.cause = error;
    expect(isUnavailable(error)).toBe(false);
  });

  it('is thrown by an adapter and by the transactions that it opens, and nothing else is changed', async () => {
    const defect = new TypeError('defect');
    const adapter = withUnavailableErrors({
      provider: 'postgres',
      queryRaw: async () => {
        throw coded('57P01');
      },
      executeRaw: async () => {
        throw defect;
      },
      startTransaction: async () => ({
        commit: async () => {
          throw coded('ECONNRESET');
        },
      }),
    });
    expect(adapter.provider).toBe('postgres');
    await expect(adapter.queryRaw()).rejects.toThrow(UnavailableError);
    await expect(adapter.executeRaw()).rejects.toBe(defect);
    const transaction = await adapter.startTransaction();
    await expect(transaction.commit()).rejects.toThrow(UnavailableError);
  });
});

describe('transactions that conflict (trust 18)', () => {
  const conflicts = [
    coded('P2034'),
    coded('40001'),
    Object.assign(coded('P2010'), { meta: { driverAdapterError: { cause: { code: '40P01' } } } }),
  ];

  it.each(conflicts)(
    'are run again after a pause that grows and is never the same (%#)',
    async (error) => {
      const pauses: number[] = [];
      let runs = 0;
      const answer = await retryConflicts(
        async () => {
          runs += 1;
          if (runs < 4) throw error;
          return 'written';
        },
        async (milliseconds) => pauses.push(milliseconds),
      );
      expect([answer, runs]).toEqual(['written', 4]);
      expect(pauses.map((pause, n) => pause >= 0 && pause <= 40 * 2 ** n)).toEqual([
        true,
        true,
        true,
      ]);
      expect(new Set(pauses).size).toBe(3);
    },
  );

  it('end in the error after four attempts, and any other error ends at once', async () => {
    let runs = 0;
    const failing = (error: Error) => () => {
      runs += 1;
      return Promise.reject(error);
    };
    const pause = () => Promise.resolve();
    await expect(retryConflicts(failing(coded('40001')), pause)).rejects.toThrow();
    expect(runs).toBe(4);
    await expect(retryConflicts(failing(coded('23505')), pause)).rejects.toThrow();
    expect(runs).toBe(5);
    expect(isConflict(undefined)).toBe(false);
  });
});
