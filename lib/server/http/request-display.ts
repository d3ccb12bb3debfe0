import { AsyncLocalStorage } from 'node:async_hooks';
import { type Display, readDisplay, USUAL_DISPLAY } from '@/lib/domain/settings';
import { setCurrentDisplay } from '@/lib/format/display';

// As in request-context.ts: several bundles share one storage.
const shared = globalThis as typeof globalThis & {
  longviewRequestDisplay?: AsyncLocalStorage<{ display: Display }>;
};
shared.longviewRequestDisplay ??= new AsyncLocalStorage();
const storage = shared.longviewRequestDisplay;

export const DISPLAY_COOKIE = 'display';

/**
 * Begins a request with the display preferences of its cookie.
 *
 * @param cookies the request's `Cookie` header
 * @param name the cookie's name at this address
 */
export function beginDisplay(cookies: string | undefined, name: string): void {
  const pair = cookies?.split('; ').find((one) => one.startsWith(`${name}=`));
  storage.enterWith({ display: readDisplay(pair?.slice(name.length + 1)) });
  setCurrentDisplay(current);
}

/** Runs `work` outside of a request with a person's display preferences. */
export function withDisplay<T>(display: Display, work: () => T): T {
  setCurrentDisplay(current);
  return storage.run({ display }, work);
}

const current = () => storage.getStore()?.display ?? USUAL_DISPLAY;

/** Changes them for the rest of this request, whose answer may render pages already. */
export function changeDisplay(display: Display): void {
  const store = storage.getStore();
  if (store) store.display = display;
}
