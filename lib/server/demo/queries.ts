import 'server-only';
import type { DemoContents } from '@/lib/format/demo';
import { db } from '../database/db';
import { getUserOrDemo } from '../identity';
import { isDemoKept } from './keep';

/**
 * What this browser takes along of its demo once its visitor has signed up or in: 'unseen' where the
 * demo is not open here any more, null where nothing is kept.
 */
export async function keptDemo(): Promise<DemoContents | 'unseen' | null> {
  if (!(await isDemoKept())) return null;
  const user = await getUserOrDemo();
  if (user?.role !== 'demo') return 'unseen';
  const of = { where: { userId: user.id } };
  const [plan, goals, entries, reviews] = await Promise.all([
    db.plan.findFirst({ ...of, orderBy: { createdAt: 'desc' }, select: { title: true } }),
    db.goal.count(of),
    db.progressEntry.count(of),
    db.review.count({ where: { ...of.where, takenAt: { not: null } } }),
  ]);
  return plan ? { ...plan, goals, entries, reviews } : 'unseen';
}
