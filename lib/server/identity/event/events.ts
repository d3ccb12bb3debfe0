import { CEILINGS } from '@/lib/domain/ceiling';
import type { AccountEventKind } from '@/lib/domain/identity';
import type { Transaction } from '../../database/write-once';

/** Milliseconds that an event is kept: half a year. */
export const EVENTS_KEPT_FOR = 183 * 24 * 60 * 60 * 1_000;

type Details = {
  /** From `currentDevice()`: browser and system by family, nothing finer. */
  device?: string;
  /** A word from a fixed set, such as the name of a sign-in service; never what a person typed. */
  about?: string;
};

/**
 * Records an event of an account for its person to read. Call it in the transaction of the change
 * that it describes. The latest events of each kind are kept, as many as the ceiling says: one kind
 * never pushes out another, since strangers cause some (a failed sign-in, a link that was asked for)
 * and a thief in the account would hide others behind them.
 */
export async function recordAccountEvent(
  client: Pick<Transaction, 'accountEvent'>,
  userId: string,
  kind: AccountEventKind,
  { device = '', about = '' }: Details = {},
): Promise<void> {
  await client.accountEvent.create({
    data: { userId, kind, device, about },
    select: { id: true },
  });
  const [tooMany] = await client.accountEvent.findMany({
    where: { userId, kind },
    orderBy: { createdAt: 'desc' },
    skip: CEILINGS.accountEvents,
    take: 1,
    select: { createdAt: true },
  });
  if (!tooMany) return;
  await client.accountEvent.deleteMany({
    where: { userId, kind, createdAt: { lte: tooMany.createdAt } },
  });
}
