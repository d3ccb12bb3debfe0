import type { SyncRegistration } from './worker-types';

/** Registers the service worker, for a person who is signed in; visitors get none. */
export async function registerWorker(): Promise<void> {
  // Absent where the app is not served over HTTPS. Private windows and settings may refuse it.
  await navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
}

/** Background Sync: has the service worker send what waits, also when no page is open any more. */
export async function askForSync(): Promise<void> {
  const registration: SyncRegistration | undefined =
    await navigator.serviceWorker?.getRegistration();
  // Where there is none, or it is not allowed, the next page that is opened sends.
  await registration?.sync?.register('entries').catch(() => {});
}
