import type { PlanView } from '@/lib/server/plans/queries';

/** What a plan was made from: an outlook, or an occupation of the catalogue. */
export function outlookHref({ slug, occupationCode }: PlanView['outlook']): string {
  return occupationCode ? `/occupations/${occupationCode}` : `/outlooks/${slug}`;
}
