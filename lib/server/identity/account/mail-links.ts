import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { systemDb } from '../../database/db';
import type { Transaction } from '../../database/write-once';

/** Said of a link that opens nothing. */
export const DEAD_LINK = 'This link has been used or is older than 30 minutes. Ask for a new one.';

/** Milliseconds that a link in a message works. */
const LASTS = 30 * 60 * 1_000;

export type LinkPurpose = 'confirm-email' | 'set-password';
type Links = Pick<Transaction, 'mailLink'>;

function hashOf(token: string) {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes a link's token; only its hash is kept. */
export async function createMailLink(
  client: Links,
  link: { userId: string; purpose: LinkPurpose; email: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.mailLink.create({
    data: { ...link, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + LASTS) },
    select: { id: true },
  });
  return token;
}

const shown = { userId: true, email: true } as const;

function working(token: string, purpose: LinkPurpose) {
  return { tokenHash: hashOf(token), purpose, expiresAt: { gt: new Date() } };
}

/** Whose link this is; null when it was used, has expired or never was. Changes nothing. */
export function findMailLink(token: string, purpose: LinkPurpose) {
  return systemDb.mailLink.findFirst({ where: working(token, purpose), select: shown });
}

/**
 * Uses a link up: of two at once, one gets it. What else was sent to the same
 * person is used up with it when the change makes it stale: see the callers.
 */
export async function takeMailLink(tx: Links, token: string, purpose: LinkPurpose) {
  const link = await tx.mailLink.findFirst({ where: working(token, purpose), select: shown });
  const taken = await tx.mailLink.deleteMany({ where: working(token, purpose) });
  return taken.count === 1 ? link : null;
}
