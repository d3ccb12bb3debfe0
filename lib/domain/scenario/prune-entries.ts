import { type CivilDate, monthEnds } from '../calendar';
import type { ReadinessEntry, ReadinessPlan } from '../readiness';

/**
 * Lossless pruning of the log: only the entries that `computeReadiness` reads on `asOf`, whatever the
 * scenario, which are those in effect on the first day, at a month's end or on the day itself. Every
 * line and the pace are read on those days alone, so no computed digit changes; a plan with daily
 * entries becomes small enough to send to a browser and to compute at each move of a slider.
 */
export function pruneUnreadEntries(plan: ReadinessPlan, asOf: CivilDate): ReadinessPlan {
  const before = [plan.startedOn, ...monthEnds(plan.startedOn, asOf)];
  const dates = [...before.filter((date) => date < asOf), asOf];
  return {
    ...plan,
    strategies: plan.strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map((goal) => ({ ...goal, entries: inEffectOn(goal.entries, dates) })),
    })),
  };
}

/** The entries in effect on some of the dates, in the order of time. Dates ascend. */
function inEffectOn(
  entries: readonly ReadinessEntry[],
  dates: readonly CivilDate[],
): ReadinessEntry[] {
  // A stable sort: of two entries on one day the one logged later stays the later.
  const inTime = entries.toSorted((a, b) => compare(a.occurredOn, b.occurredOn));
  const kept = new Set<ReadinessEntry>();
  let next = 0;
  for (const date of dates) {
    while (next < inTime.length && (inTime[next] as ReadinessEntry).occurredOn <= date) next++;
    const entry = inTime[next - 1];
    if (entry) kept.add(entry);
  }
  return [...kept].map(({ occurredOn, value }) => ({ occurredOn, value }));
}

function compare(a: CivilDate, b: CivilDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
