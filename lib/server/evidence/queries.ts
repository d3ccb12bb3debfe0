import 'server-only';
import { cache } from 'react';
import type {
  IscoExposure,
  OccupationEvidence,
  OccupationSummary,
  RoleProxy,
} from '@/lib/domain/evidence';
import { db } from '@/lib/server/database/db';
import { cached } from './evidence-cache';
import { getOccupationEvidence } from './occupation';
import { summarySelect } from './select';

export { getOccupationEvidence, listSources } from './occupation';

/** The evidence on several occupations, in their order; unknown codes are left out. */
export async function listOccupationEvidence(
  codes: readonly string[],
): Promise<OccupationEvidence[]> {
  const found = await Promise.all(codes.map((code) => getOccupationEvidence(code)));
  return found.filter((evidence) => evidence !== null);
}

/** Every imported occupation, by title; none where nothing is imported. */
export const listOccupations = cache(
  (): Promise<readonly OccupationSummary[]> => cached('occupations', readOccupations, []),
);

/** Whether there is an occupation of that code, and so a page about it. */
export async function isListed(code: string): Promise<boolean> {
  return (await listOccupations()).some((occupation) => occupation.code === code);
}

function readOccupations(): Promise<OccupationSummary[]> {
  return db.occupation.findMany({ orderBy: { title: 'asc' }, select: summarySelect });
}

export interface RoleEvidence {
  readonly proxies: readonly RoleProxy[];
  /** Scores of the ISCO occupations among them: no score is published for a role itself. */
  readonly isco: readonly IscoExposure[];
}

/** The codes that are proxies of a role, by its exact name, and the ILO's scores for them. */
export const getRoleEvidence = cache(
  (role: string): Promise<RoleEvidence> =>
    cached(`role:${role}`, () => readRole(role), { proxies: [], isco: [] }),
);

async function readRole(role: string): Promise<RoleEvidence> {
  const rows = await db.roleProxy.findMany({
    where: { role },
    orderBy: [{ sourceStated: 'desc' }, { scheme: 'desc' }, { code: 'asc' }],
    select: { scheme: true, code: true, title: true, basis: true, sourceStated: true },
  });
  const proxies = rows as RoleProxy[];
  const basisOf = new Map(
    proxies.filter(({ scheme }) => scheme === 'isco08').map(({ code, basis }) => [code, basis]),
  );
  const scored = await db.iscoOccupation.findMany({
    where: { code: { in: [...basisOf.keys()] } },
    orderBy: { code: 'asc' },
    select: {
      code: true,
      title: true,
      score2025: true,
      lowestTask: true,
      highestTask: true,
      category2025: true,
      percentile2025: true,
    },
  });
  const isco = scored.map((row) => ({ ...row, basis: basisOf.get(row.code) ?? '' }));
  return { proxies, isco };
}
