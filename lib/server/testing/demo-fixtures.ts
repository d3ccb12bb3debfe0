import { ownerDb as db } from './owner-database';

/** The account of a demo that was made so many hours ago. @returns its id */
export async function makeDemoAccount(hoursAgo = 0): Promise<string> {
  const createdAt = new Date(Date.now() - hoursAgo * 60 * 60 * 1_000);
  const data = { email: '', role: 'demo', createdAt };
  return (await db.user.create({ data, select: { id: true } })).id;
}
