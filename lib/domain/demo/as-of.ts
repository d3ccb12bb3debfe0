import type { CivilDate } from '../calendar';
import { USUAL_HALF_LIFE } from '../plan';
import { countingEntries } from '../progress';
import type { SnapshotPlan } from '../review';
import type { Lived } from './live';
import type { DemoOutlook } from './types';

/** The plan as it was at the end of a day: what was logged, put off or given up later is not in it yet. */
export function planAsOf(
  { slug, number }: Pick<DemoOutlook, 'slug' | 'number'>,
  startedOn: CivilDate,
  { strategies, loggedOn, courses }: Lived,
  day: CivilDate,
): SnapshotPlan {
  const isKnown = (id: number) => (loggedOn.get(id) ?? day) <= day;
  return {
    outlook: { slug, version: number },
    startedOn,
    halfLifeYears: USUAL_HALF_LIFE,
    strategies: strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map((goal) => {
        const putOff = courses.get(goal.id)?.putOff ?? null;
        const { droppedOn } = goal;
        return {
          ...goal,
          dueOn: putOff && day < putOff.on ? putOff.from : goal.dueOn,
          droppedOn: droppedOn !== null && droppedOn <= day ? droppedOn : null,
          entries: countingEntries(goal.entries.filter(({ id }) => isKnown(id))),
        };
      }),
    })),
  };
}
