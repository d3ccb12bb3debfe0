import { type Display, readDisplay, USUAL_DISPLAY } from '@/lib/domain/settings';

const shared = globalThis as typeof globalThis & { longviewDisplay?: () => Display };

/**
 * Tells this module, on the server, whose preferences count: those of the request that is answered
 * at the moment (`lib/server/http/request-display.ts`). It is called before the first request.
 */
export function setCurrentDisplay(current: () => Display): void {
  shared.longviewDisplay = current;
}

/**
 * The display preferences of the person for whom something is written now. A browser reads them from
 * its page's root element, which the server wrote, so that both write the same words. The usual ones
 * hold outside of a request.
 */
export function currentDisplay(): Display {
  if (typeof document !== 'undefined') return readDisplay(document.documentElement.dataset.display);
  return shared.longviewDisplay?.() ?? USUAL_DISPLAY;
}
