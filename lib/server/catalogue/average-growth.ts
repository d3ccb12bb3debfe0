import 'server-only';
import { db } from '../database/db';
import { cached } from '../evidence/evidence-cache';

/** The projections' row about all occupations together. */
const ALL_OCCUPATIONS = '00-0000';

/** Projected change of all occupations together, per cent; 0 where none is imported. */
export function averageGrowth(): Promise<number> {
  const read = async () => {
    const row = await db.employmentProjection.findUnique({
      where: { code: ALL_OCCUPATIONS },
      select: { changePercent: true },
    });
    return row?.changePercent ?? 0;
  };
  return cached('average-growth', read, 0);
}
