import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';

/**
 * Whether a `Next-Router-State-Tree` header is none, or one that Next can read: it answers 500 to
 * any other. Next's own parser decides, since the format is its own and changes with it.
 */
export function isRouterState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
