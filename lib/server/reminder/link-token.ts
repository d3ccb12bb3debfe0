import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { rowId } from '@/lib/schemas/text';

/** A message authentication code, so that no one who knows or guesses an id can make a link of it. */
function codeOf(linkId: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`end reminders|${linkId}`)
    .digest('base64url');
}

/** The token of the link that ends a person's reminders: it can do nothing else, and needs no end. */
export function endToken(linkId: string): string {
  return `${linkId}.${codeOf(linkId)}`;
}

/** The id in a token that we made; null for any other text. */
export function readEndToken(token: string): string | null {
  const [linkId = '', code = '', ...rest] = token.slice(0, 200).split('.');
  if (rest.length > 0 || !rowId.safeParse(linkId).success) return null;
  const [given, right] = [Buffer.from(code), Buffer.from(codeOf(linkId))];
  return given.length === right.length && timingSafeEqual(given, right) ? linkId : null;
}
