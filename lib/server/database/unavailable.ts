import { UNAVAILABLE_DIGEST } from '@/lib/schemas/unavailable';
import { noteUnavailable } from './viewer';

/** The database is not reachable, too slow, or overloaded: a retry in a moment may well succeed. */
export class UnavailableError extends Error {
  readonly digest = UNAVAILABLE_DIGEST;

  constructor(cause: unknown) {
    super('The database is not available', { cause });
    this.name = 'UnavailableError';
  }
}

/** SQLSTATE: connection lost, out of resources, shutting down, system error, time-outs of all kinds. */
const unavailableState = /^(08...|53...|57P0.|57014|58...|55P03|25P0[34])$/;
/** Errors of the socket. */
const unavailableSocket =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** Messages of the driver and its pool that come without a code. */
const unavailableMessage =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error)/;
/** Prisma's names for the same: in its driver adapters, and in its client. */
const unavailableKind =
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
const unavailableCode = /^(P1001|P1002|P1008|P1017|P2024|P2028)$/;

/** Whether an error of the driver, or of Prisma around one, means that the database is not available. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { digest, code, originalCode, kind, message, cause } = error as Record<string, unknown>;
  const says = (pattern: RegExp, text: unknown) => typeof text === 'string' && pattern.test(text);
  return (
    digest === UNAVAILABLE_DIGEST ||
    [code, originalCode].some(
      (name) =>
        says(unavailableState, name) ||
        says(unavailableSocket, name) ||
        says(unavailableCode, name),
    ) ||
    says(unavailableKind, kind) ||
    says(unavailableMessage, message) ||
    (cause !== error && isUnavailable(cause))
  );
}

/** Rethrows an error, as an `UnavailableError` where the database is not available. */
export function rethrow(error: unknown): never {
  if (!isUnavailable(error)) throw error;
  noteUnavailable();
  throw (error as Error & { digest?: string }).digest ? error : new UnavailableError(error);
}

/** Methods whose result is wrapped, too: a factory opens its adapter, an adapter its transactions. */
const opens = ['connect', 'startTransaction'];

/** Wraps an adapter so that it throws an `UnavailableError` where the database is not available. */
export function withUnavailableErrors<T extends object>(adapter: T): T {
  return new Proxy(adapter, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(value, target, args);
        if (!(result instanceof Promise)) return result;
        const wrap = (made: object) =>
          opens.includes(String(name)) ? withUnavailableErrors(made) : made;
        return result.then(wrap, rethrow);
      };
    },
  });
}
