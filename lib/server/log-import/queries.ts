import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { logImportResult, toReadingChoices } from '@/lib/schemas/log-import';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { requireUser } from '../identity';
import { DRAFT_AGE, findOwnImport, readFile } from './drafts';

/** A plan's imports, newest first: what was entered, and drafts that can still be gone on with. */
export async function listLogImports(planId: string) {
  const user = await requireUser();
  if (!rowId.safeParse(planId).success) return [];
  const rows = await db.logImport.findMany({
    where: {
      planId,
      userId: user.id,
      OR: [{ enteredAt: { not: null } }, { createdAt: { gt: new Date(Date.now() - DRAFT_AGE) } }],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: {
      id: true,
      name: true,
      createdAt: true,
      enteredAt: true,
      undoneAt: true,
      result: true,
    },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    at: (row.enteredAt ?? row.createdAt).toISOString(),
    undone: row.undoneAt !== null,
    result: row.result === null ? null : logImportResult.parse(row.result),
  }));
}

/**
 * One import of a plan of the person: a draft with its rows, or what was entered. 404 for any other id,
 * and for a draft of more than a day ago. Read once in a request.
 */
export const getLogImport = cache(async (planId: string, importId: string) => {
  const user = await requireUser();
  const known = rowId.safeParse(importId).success;
  const row = known ? await findOwnImport(user.id, importId) : null;
  if (!row || row.planId !== planId) return notFound();
  const { id, name, encoding, choices, version } = row;
  if (row.enteredAt) {
    const result = logImportResult.parse(row.result);
    return { kind: 'entered' as const, id, name, result, undone: row.undoneAt !== null };
  }
  const file = await readFile(row.content, toReadingChoices(choices).delimiter, '');
  return { kind: 'draft' as const, id, name, encoding, choices, version, file };
});
