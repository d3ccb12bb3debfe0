import 'server-only';
import type { NewSharedLink } from '@/lib/schemas/sharing';
import type { Who } from '../database/write-once';
import { linkEnd } from './link-end';
import { createPlanLink } from './links';

/**
 * Makes a link to a shared plan, which opens it up to the end of its last day in the plan's time zone.
 *
 * @throws RuleError for a last day that is past or too late, or a plan with too many links
 */
export async function createSharedPlanLink(who: Who, { until, ...link }: NewSharedLink) {
  const expiresAt = await linkEnd(who, { planId: link.planId, until });
  return createPlanLink(who, { ...link, kind: 'shared-plan', expiresAt });
}
