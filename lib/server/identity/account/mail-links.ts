import 'server-only';
import { LINK_LIFETIME, type LinkPurpose } from '@/lib/domain/identity';
import { systemDb } from '../../database/db';
import type { Transaction } from '../../database/write-once';
import { hashToken, randomToken } from '../../tokens';

type Links = Pick<Transaction, 'mailLink'>;

/**
 * Makes a link's token; only its hash is kept.
 *
 * @param link its account, or null where the person with the link chooses among the address's accounts
 */
export async function createMailLink(
  client: Links,
  link: { userId: string | null; purpose: LinkPurpose; email: string },
): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(Date.now() + LINK_LIFETIME[link.purpose] * 60_000);
  await client.mailLink.create({
    data: { ...link, tokenHash: hashToken(token), expiresAt },
    select: { id: true },
  });
  return token;
}

const shown = { userId: true, email: true } as const;

function working(token: string, purpose: LinkPurpose) {
  return { tokenHash: hashToken(token), purpose, expiresAt: { gt: new Date() } };
}

/**
 * The link's user and address; null when it was used, has expired or never existed. Changes
 * nothing.
 */
export function findMailLink(token: string, purpose: LinkPurpose) {
  return systemDb.mailLink.findFirst({ where: working(token, purpose), select: shown });
}

/**
 * Consumes a link: of two requests at once, only one gets it. Callers delete the person's other
 * links where the change makes them stale.
 */
export async function takeMailLink(tx: Links, token: string, purpose: LinkPurpose) {
  const link = await tx.mailLink.findFirst({ where: working(token, purpose), select: shown });
  const taken = await tx.mailLink.deleteMany({ where: working(token, purpose) });
  return taken.count === 1 ? link : null;
}

/**
 * Deletes every other link of an account and of its address, once its person has shown that they
 * read the mailbox. Links of other accounts that claim the address stay: a stranger's use of one
 * deletes none of the owner's.
 */
export async function deleteMailLinks(tx: Links, userId: string, email: string): Promise<void> {
  await tx.mailLink.deleteMany({ where: { OR: [{ userId }, { userId: null, email }] } });
}
