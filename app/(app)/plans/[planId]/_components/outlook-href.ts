import { isListed } from '@/lib/server/evidence/queries';
import type { PlanView } from '@/lib/server/plan/queries';

/**
 * What a plan was made from: an occupation of the catalogue, or an outlook. Of an occupation whose
 * evidence was removed since, the general outlook is what is left.
 */
export async function outlookHref({ slug, occupationCode }: PlanView['outlook']): Promise<string> {
  if (occupationCode && (await isListed(occupationCode))) return `/occupations/${occupationCode}`;
  return `/outlooks/${slug}`;
}
