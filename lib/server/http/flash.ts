import 'server-only';
import { keepCookie, readCookie } from './cookies';

const COOKIE = 'flash';
/** Seconds that a message can be shown, also when the page is loaded again. */
const MAX_AGE = 60;

/**
 * A flash message: notes in this browser what the next page may state, where no row of the database
 * says it. Anyone can write an address such as `?password=set` and send it to people; the page states
 * it only with this cookie.
 */
export function flash(message: string): Promise<void> {
  return keepCookie(COOKIE, asValue(message), MAX_AGE);
}

/** Whether that message was noted in this browser just now. */
export async function wasFlashed(message: string): Promise<boolean> {
  return (await readCookie(COOKIE)) === asValue(message);
}

/**
 * Without escapes: Next decodes a cookie twice when it renders the page that an action leads to in the
 * action's own answer.
 */
function asValue(message: string): string {
  return Buffer.from(message).toString('base64url');
}
