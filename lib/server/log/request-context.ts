import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line written while a request is answered carries. */
export interface RequestContext {
  requestId: string;
  /** Tells networks apart (IPv4 addresses, IPv6 /48) without holding an address; see `lib/server/http/instrumentation/instrument-requests.ts`. */
  from: string;
}

// instrumentation.ts and the pages are separate bundles: what they share lives on globalThis.
const shared = globalThis as typeof globalThis & {
  longviewRequest?: AsyncLocalStorage<RequestContext>;
};
shared.longviewRequest ??= new AsyncLocalStorage<RequestContext>();

export const requestContext = shared.longviewRequest;
