import 'server-only';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CivilDate } from '@/lib/domain/calendar';
import { computeReadiness, type Readiness, type ReadinessPlan } from '@/lib/domain/readiness';

/** One entry is some 400 kB. */
const MAX_ENTRIES = 32;

const readinessByContent = new LRUCache<string, Readiness>({ max: MAX_ENTRIES });

/**
 * A plan's readiness today, memoised in an LRU cache of this process: every page of a plan needs
 * it. The key is a hash of the plan's whole content, so that a plan that differs in anything, its
 * day included, has another key. Shared by its readers: never change what it returns.
 */
export function planReadiness(plan: ReadinessPlan & { today: CivilDate }): Readiness {
  const content = createHash('sha256').update(JSON.stringify(plan)).digest('base64');
  const hit = readinessByContent.get(content);
  if (hit) return hit;
  const readiness = computeReadiness(plan, plan.today);
  readinessByContent.set(content, readiness);
  return readiness;
}
