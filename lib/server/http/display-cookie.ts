import 'server-only';
import { type Display, writeDisplay } from '@/lib/domain/settings';
import { keepCookie } from './cookies';
import { changeDisplay, DISPLAY_COOKIE } from './request-display';

/** Seconds: as long as browsers keep a cookie at most. */
const MAX_AGE = 400 * 24 * 60 * 60;

/**
 * Mirrors an account's display preferences in this browser, so that every page's first HTML follows
 * them, public ones too, without a query. They stay after signing out: they say nothing of a person,
 * and the next one to sign in brings their own.
 */
export async function mirrorDisplay(display: Display): Promise<void> {
  await keepCookie(DISPLAY_COOKIE, writeDisplay(display), MAX_AGE);
  changeDisplay(display);
}
