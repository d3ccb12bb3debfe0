import 'server-only';
import type { LinkKind } from '@/lib/domain/sharing';
import { db } from '../database/db';
import { rethrow } from '../database/unavailable';
import { asLinkHolder } from '../database/viewer';
import { requestAddress } from '../http/request-address';
import { consumePoint } from '../rate-limit/rate-limits';
import { hashToken } from '../tokens';

/** 256 bits as base64url: `randomToken`. */
const TOKEN = /^[\w-]{43}$/;

type Row = {
  id: string;
  planId: string;
  scope: string;
  shownName: string;
  createdAt: Date;
  expiresAt: Date;
};

/** A link that was opened, and the way to what it admits. */
export type OpenLink = Row & {
  /** Runs queries as the holder of the link: row-level security admits what it is for, to be read. */
  asHolder: <T>(work: () => PromiseLike<T> | T) => Promise<T>;
};

/**
 * Opens a secret link: the live link of that kind with that token, or null. Another kind, an expired, a
 * revoked or a mistyped token, and what is no token at all are not told apart: each is one query.
 * Failures are counted by network address, and refused beyond a limit. A live link opens all the same:
 * a token cannot be guessed, and others may have the same address.
 *
 * @param counts whether it counts as opened; openings within a minute count once
 * @throws TooManyAttempts
 */
export async function openPlanLink(
  kind: LinkKind,
  token: string,
  counts: boolean,
): Promise<OpenLink | null> {
  // What is no token is not hashed: it could be of any length.
  const hash = TOKEN.test(token) ? hashToken(token) : '';
  const [link] = await db.$queryRaw<Row[]>`
    SELECT * FROM "open_plan_link"(${kind}, ${hash}, ${counts})`;
  if (!link) {
    await consumePoint('linkAddress', await requestAddress());
    return null;
  }
  // In this request's own context, which is where an unavailable database is noted.
  return { ...link, asHolder: (work) => asLinkHolder(hash, work).catch(rethrow) };
}
