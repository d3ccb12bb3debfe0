import 'server-only';
import { type Room, roomUnder } from '@/lib/domain/ceiling';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { getCurrentUser, requireUser, requireUserOrDemo } from '../identity';
import { readRoom } from './require-room';

/** What room the log of one of the person's plans has. */
export async function logRoom(planId: string): Promise<Room> {
  const { id: userId } = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return roomUnder('entries', 0);
  return readRoom(db, 'entries', { userId, planId });
}

/** What room one of the person's plans has for secret links, calendars included. */
export async function linkRoom(planId: string): Promise<Room> {
  const { id: userId } = await requireUser();
  if (!rowId.safeParse(planId).success) return roomUnder('planLinks', 0);
  return readRoom(db, 'planLinks', { userId, planId });
}

/** What room the signed-in person has for plans; none is counted for a visitor. */
export async function planRooms(): Promise<Room[]> {
  const user = await getCurrentUser();
  if (!user) return [];
  const owner = { userId: user.id };
  return Promise.all([readRoom(db, 'plans', owner), readRoom(db, 'plansInUse', owner)]);
}
