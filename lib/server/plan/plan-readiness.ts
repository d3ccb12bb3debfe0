import 'server-only';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CivilDate } from '@/lib/domain/calendar';
import {
  computeReadinessInParts,
  type Readiness,
  type ReadinessPlan,
  type ReadinessScenario,
} from '@/lib/domain/readiness';
import { runInParts } from '../in-parts';

/** One entry is some 400 kB. */
const MAX_ENTRIES = 32;

const readinessByContent = new LRUCache<string, Promise<Readiness>>({ max: MAX_ENTRIES });

/**
 * A plan's readiness today, memoised in an LRU cache of this process: every page of a plan needs
 * it. The key is a hash of all of the plan that the model reads, so that a plan that differs in any of
 * it, its day included, has another key. Shared by its readers: never change what it returns.
 */
export function planReadiness(plan: ReadinessPlan & { today: CivilDate }): Promise<Readiness> {
  const content = createHash('sha256')
    .update(JSON.stringify(whatCounts(plan)))
    .digest('base64');
  const hit = readinessByContent.get(content);
  if (hit) return hit;
  const readiness = readinessInParts(plan, plan.today);
  readinessByContent.set(content, readiness);
  readiness.catch(() => readinessByContent.delete(content));
  return readiness;
}

/** What `computeReadiness` gives, while others are answered. */
export function readinessInParts(
  plan: ReadinessPlan,
  asOf: CivilDate,
  scenario?: ReadinessScenario,
): Promise<Readiness> {
  return runInParts(computeReadinessInParts(plan, asOf, scenario));
}

/** Without what a large plan has much of and the model does not read: milestones and words. */
function whatCounts({
  startedOn,
  halfLifeYears,
  today,
  strategies,
}: Parameters<typeof planReadiness>[0]) {
  return [
    startedOn,
    halfLifeYears,
    today,
    strategies.map(({ key, startingLevel, inUse, weights, required, goals }) => [
      key,
      startingLevel,
      inUse ?? false,
      weights,
      required,
      goals.map(({ startOn, dueOn, baseline, target, points, droppedOn, entries }) => [
        startOn,
        dueOn,
        baseline,
        target,
        points,
        droppedOn,
        entries,
      ]),
    ]),
  ];
}
