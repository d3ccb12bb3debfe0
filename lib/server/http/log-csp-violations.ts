import type { CspViolation } from '@/lib/schemas/browser-report';
import { log } from '../log';
import { routeOf } from '../log/route-of';

const WORDS = ['inline', 'eval', 'wasm-eval', 'trusted-types-policy', 'trusted-types-sink'];

/**
 * The kind of source that was blocked, without its address, which a browser or an add-on may have
 * made up.
 */
function kindOf(blocked: string, origin: string): string {
  if (WORDS.includes(blocked)) return blocked;
  if (blocked === '' || blocked === 'self') return 'self';
  if (blocked.startsWith(`${origin}/`) || blocked === origin) return 'own-origin';
  const [scheme = ''] = blocked.split(':', 1);
  if (scheme === 'http' || scheme === 'https') return 'other-origin';
  if (['data', 'blob', 'filesystem', 'ws', 'wss'].includes(scheme)) return scheme;
  return 'other-scheme';
}

/** Logs CSP violations, equal ones of a report as one line. */
export function logCspViolations(breaches: readonly CspViolation[], origin: string): void {
  const counted = new Map<
    string,
    { directive: string; blocked: string; route: string; count: number }
  >();
  for (const { directive, blocked, page } of breaches) {
    const path = URL.canParse(page) ? new URL(page).pathname : '/';
    const line = { directive, blocked: kindOf(blocked, origin), route: routeOf(path), count: 0 };
    const key = JSON.stringify(line);
    const known = counted.get(key) ?? line;
    known.count += 1;
    counted.set(key, known);
  }
  for (const line of counted.values()) log('csp-report', line);
}
