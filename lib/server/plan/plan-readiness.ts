import 'server-only';
import { createHash } from 'node:crypto';
import type { CivilDate } from '@/lib/domain/calendar';
import { computeReadiness, type Readiness, type ReadinessPlan } from '@/lib/domain/readiness';

/** One is some 400 kB; the one that was asked for least recently makes room. */
const CAPACITY = 32;

const kept = new Map<string, Readiness>();

/**
 * A plan's readiness today. Going through a plan's pages asks for it again and again, so that it is
 * kept in this process under the plan's whole content: a plan that differs in anything, its day
 * included, is another one. Shared by its readers: never change what it returns.
 */
export function planReadiness(plan: ReadinessPlan & { today: CivilDate }): Readiness {
  const content = createHash('sha256').update(JSON.stringify(plan)).digest('base64');
  const readiness = kept.get(content) ?? computeReadiness(plan, plan.today);
  // Again at the end, as the one asked for last.
  kept.delete(content);
  kept.set(content, readiness);
  const oldest = kept.keys().next();
  if (kept.size > CAPACITY && !oldest.done) kept.delete(oldest.value);
  return readiness;
}
