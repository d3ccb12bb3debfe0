import 'server-only';
import { CEILINGS, roomUnder } from '@/lib/domain/ceiling';
import { fullInWords } from '@/lib/format/ceiling';
import { NoRoomError } from '../database/errors';
import type { Transaction } from '../database/write-once';
import { type Counted, counts, type Owner, type Reader } from './counts';

/** How many rows of a kind there are and may be. */
export async function readRoom<C extends Counted>(from: Reader, ceiling: C, owner: Owner<C>) {
  const count = counts[ceiling] as (from: Reader, owner: Owner<C>) => Promise<number>;
  return roomUnder(ceiling, await count(from, owner));
}

type Adding = {
  /** The field to say it at; '' for the form as a whole. */
  field: string;
  /** How many rows are added. */
  adding?: number;
};

/**
 * Refuses what would pass a ceiling. Call it before the rows are written and with their owner locked
 * (`lockPlan`, `lockPerson`): otherwise two requests at once could both take the last place.
 *
 * @throws NoRoomError
 */
export async function requireRoom<C extends Counted>(
  tx: Transaction,
  ceiling: C,
  owner: Owner<C>,
  { field, adding = 1 }: Adding,
): Promise<void> {
  if (adding === 0) return;
  const room = await readRoom(tx, ceiling, owner);
  if (room.left < adding) throw new NoRoomError(field, fullInWords(room, adding));
}

/**
 * Refuses open goals beyond their ceiling, and goals beyond theirs. Call it with the plan locked.
 *
 * @throws NoRoomError
 */
export async function requireRoomForGoals(
  tx: Transaction,
  owner: Owner<'goals'>,
  asked: Required<Adding>,
): Promise<void> {
  await requireRoom(tx, 'goals', owner, asked);
  // All goals that are not dropped are an upper bound of the open ones, and cheaper to count.
  const kept = await tx.goal.count({ where: { ...owner, droppedOn: null } });
  if (kept + asked.adding > CEILINGS.openGoals) await requireRoom(tx, 'openGoals', owner, asked);
}

/**
 * Runs what opens goals again, such as an undo, and refuses it if more are open afterwards than may
 * be. Call it with the plan locked.
 *
 * @throws NoRoomError
 */
export async function withinOpenGoals(
  tx: Transaction,
  owner: Owner<'openGoals'>,
  work: () => Promise<unknown>,
): Promise<void> {
  const before = await readRoom(tx, 'openGoals', owner);
  await work();
  const after = await readRoom(tx, 'openGoals', owner);
  // A plan that was above the ceiling before may stay there.
  if (after.count > after.max && after.count > before.count) {
    throw new NoRoomError('', fullInWords(before, after.count - before.count));
  }
}
