import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The viewer of `systemDb`: the app itself, which works on accounts before a person is signed in.
 */
const SYSTEM = 'system';

/** The viewer of row-level security, and what is noted about the request. */
interface Viewer {
  /** A person's id, the system, the holder of a secret link, or nobody (''). */
  id: string;
  /** Whether code of ours has read the request. */
  reached?: true;
  /** Whether the database did not answer a query of this request. */
  unavailable?: boolean;
  /** Whether this request has a page that says that nothing is there. */
  missing?: boolean;
  /** Whether this request was refused by a limit and has a page that says so. */
  throttled?: boolean;
}

// The build puts this module into several bundles, that of instrumentation.ts among them: they share
// one storage.
const shared = globalThis as typeof globalThis & {
  longviewViewer?: AsyncLocalStorage<Viewer>;
};
shared.longviewViewer ??= new AsyncLocalStorage();
const storage = shared.longviewViewer;

let outsideRequests: Viewer | undefined;

/** Begins the asynchronous context of a request. Its viewer is nobody until `setViewer` is called. */
export function beginRequest(): Readonly<Viewer> {
  const viewer: Viewer = { id: '' };
  storage.enterWith(viewer);
  return viewer;
}

/** Called where a session or a form is read: an error from here on is not the client's fault. */
export function reachOurCode(): void {
  const viewer = storage.getStore();
  if (viewer) viewer.reached = true;
}

/** For a process without requests, such as a test: one viewer for all, the one that was set last. */
export function allowViewerOutsideRequests(): void {
  outsideRequests = { id: '' };
}

/**
 * Sets the viewer of row-level security for the rest of this request: its queries see only that
 * person's rows. Called where a session is read, begun or ended, and nowhere else.
 */
export function setViewer(userId: string | null): void {
  const viewer = storage.getStore() ?? outsideRequests;
  if (!viewer) throw new Error('There is no request: instrumentRequests() has not run.');
  viewer.id = userId ?? '';
}

export function currentViewer(): string {
  return (storage.getStore() ?? outsideRequests)?.id ?? '';
}

/** Notes that the database did not respond, so that this request is answered with 503. */
export function noteUnavailable(): void {
  const viewer = storage.getStore();
  if (viewer) viewer.unavailable = true;
}

/** Notes that a page says that there is nothing at its address, so that it is answered with 404. */
export function noteMissing(): void {
  const viewer = storage.getStore();
  if (viewer) viewer.missing = true;
}

/** Notes that a page says that too much was asked for, so that this request is answered with 429. */
export function noteThrottled(): void {
  const viewer = storage.getStore();
  if (viewer) viewer.throttled = true;
}

function runAs<T>(id: string, work: () => PromiseLike<T> | T): Promise<T> {
  // Awaited inside: Prisma's promises do nothing before that.
  return storage.run({ id }, async () => await work());
}

/** Runs `work` as the app itself, which sees accounts and no plan. Used by `systemDb` alone. */
export function asSystem<T>(work: () => T): T {
  return storage.run({ id: SYSTEM }, work);
}

/**
 * Runs `work` with the holder of a secret link as the viewer, whatever the request's session: it sees
 * the rows of one plan that the link admits (`linked_plan` in the database), and no other.
 *
 * @param tokenHash SHA-256 of the link's token, in hexadecimal
 */
export function asLinkHolder<T>(tokenHash: string, work: () => PromiseLike<T> | T): Promise<T> {
  return runAs(`link:${tokenHash}`, work);
}

/**
 * Runs `work` with a person as the viewer of row-level security. In a request the viewer stays the
 * one of its session, whatever id is passed; outside requests (a command, a test) it is the person
 * that the caller names.
 */
export function asUser<T>(userId: string, work: () => PromiseLike<T> | T): Promise<T> {
  return storage.getStore() ? (async () => await work())() : runAs(userId, work);
}

/**
 * Runs `work` with a demo as the viewer, whatever the request's session: what a visitor keeps is read
 * as the demo and written as the person whom they have just signed in as. The only caller has the
 * demo's id from the row of the secret that this browser was given in that demo
 * (`lib/server/demo/keep.ts`).
 */
export function asKeptDemo<T>(demoId: string, work: () => PromiseLike<T> | T): Promise<T> {
  return runAs(demoId, work);
}
