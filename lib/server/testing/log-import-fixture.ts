import { ownerDb } from './owner-database';

type Owner = { userId: string; planId: string; entryId: string };

/** A file that has brought the person's entry into their log. @returns its id */
export async function makeLogImport(
  { userId, planId, entryId }: Owner,
  words = 'log.csv',
): Promise<string> {
  const result = { entries: 1, goals: 1, made: 0, before: 10, after: 11 };
  const { id } = await ownerDb.logImport.create({
    data: {
      ...{ userId, planId, name: words, content: '', encoding: 'utf-8', result },
      ...{ enteredAt: new Date(), entryIds: [entryId], goalIds: [] },
    },
    select: { id: true },
  });
  return id;
}
