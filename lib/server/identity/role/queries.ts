import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { toRole } from '@/lib/domain/identity';
import { rowId } from '@/lib/schemas/text';
import { systemDb } from '../../database/db';
import { requireRole } from '../session/session';

/** For administrators: the account whose owner has confirmed exactly this address, or null. */
export async function findAccount(email: string): Promise<{ id: string } | null> {
  await requireRole('administrator');
  return systemDb.user.findUnique({ where: { verifiedEmail: email }, select: { id: true } });
}

/** For administrators: the account, its role and the changes of it. Nothing of its plans. */
export const getAccountRole = cache(async (id: string) => {
  await requireRole('administrator', `/admin/people/${id}`);
  if (!rowId.safeParse(id).success) notFound();
  const account = await systemDb.user.findFirst({
    where: { id, role: { not: 'demo' } },
    select: { id: true, email: true, verifiedEmail: true, role: true, createdAt: true },
  });
  if (!account) notFound();
  const changes = await systemDb.roleChange.findMany({
    where: { userId: id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      id: true,
      from: true,
      to: true,
      byCommand: true,
      createdAt: true,
      by: { select: { email: true } },
    },
  });
  return {
    id: account.id,
    email: account.email,
    emailConfirmed: account.verifiedEmail !== null,
    role: toRole(account.role),
    createdAt: account.createdAt.toISOString(),
    changes: changes.map(({ from, to, by, createdAt, ...change }) => ({
      ...change,
      from: toRole(from),
      to: toRole(to),
      by: by?.email ?? null,
      at: createdAt.toISOString(),
    })),
  };
});
