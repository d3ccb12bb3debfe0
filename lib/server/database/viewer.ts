import { AsyncLocalStorage } from 'node:async_hooks';

/** Acts of the app itself on accounts, before anybody is signed in: see `systemDb`. */
const SYSTEM = 'system';

/** Who the database's row-level security lets see rows: a person's id, the system, or nobody (''). */
interface Viewer {
  id: string;
  /** Whether code of ours has looked at what was sent. */
  reached?: true;
  /** Whether the database did not answer a query of this request. */
  unavailable?: boolean;
}

// The build puts this module into several bundles, instrumentation.ts's among them: one storage.
const shared = globalThis as typeof globalThis & {
  longviewViewer?: AsyncLocalStorage<Viewer>;
};
shared.longviewViewer ??= new AsyncLocalStorage();
const storage = shared.longviewViewer;

let alone: Viewer | undefined;

/** From here on this is a request of its own, and nobody's until `showTo` says otherwise. */
export function beginRequest(): Readonly<Viewer> {
  const viewer: Viewer = { id: '' };
  storage.enterWith(viewer);
  return viewer;
}

/** Called where a session or a form is read: whatever fails from here on is not the sender's fault. */
export function reachOurCode(): void {
  const viewer = storage.getStore();
  if (viewer) viewer.reached = true;
}

/** For a process that serves nobody: in a test, whoever was shown to last is the viewer. */
export function serveNobody(): void {
  alone = { id: '' };
}

/**
 * From now on this request's queries see the rows of that person and of nobody else. Called where
 * a session is read, begun or ended, and nowhere else.
 */
export function showTo(userId: string | null): void {
  const viewer = storage.getStore() ?? alone;
  if (!viewer) throw new Error('There is no request: instrumentRequests() has not run.');
  viewer.id = userId ?? '';
}

export function currentViewer(): string {
  return (storage.getStore() ?? alone)?.id ?? '';
}

/** Notes for this request's answer that the database did not answer. */
export function noteUnavailable(): void {
  const viewer = storage.getStore();
  if (viewer) viewer.unavailable = true;
}

function runAs<T>(id: string, work: () => PromiseLike<T> | T): Promise<T> {
  // Awaited inside: Prisma's promises do nothing before that.
  return storage.run({ id }, async () => await work());
}

/** `work` as the app itself: sees accounts, and no plan. Used by `systemDb` alone. */
export function asSystem<T>(work: () => T): T {
  return storage.run({ id: SYSTEM }, work);
}

/**
 * `work` for a person: in a request as whoever its session says, whatever the caller says; where
 * there is no request (a command, a test) as the person that the caller names.
 */
export function onBehalfOf<T>(userId: string, work: () => PromiseLike<T> | T): Promise<T> {
  return storage.getStore() ? (async () => await work())() : runAs(userId, work);
}
