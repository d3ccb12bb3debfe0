import type { CivilDate } from '@/lib/domain/calendar';
import { latestEntry, type StrategyStanding } from '@/lib/domain/readiness';
import type { StrategyView } from '@/lib/server/plan/queries';

/** A strategy as its row shows it; each goal has only the entry that counts today. */
export function toStrategyRow({ key, title, retired, goals }: StrategyView, today: CivilDate) {
  return {
    key,
    title,
    retired,
    goals: goals.map((goal) => {
      const latest = latestEntry(goal, today);
      return {
        id: goal.id,
        title: goal.title,
        unit: goal.unit,
        baseline: goal.baseline,
        target: goal.target,
        points: goal.points,
        startOn: goal.startOn,
        dueOn: goal.dueOn,
        droppedOn: goal.droppedOn,
        entries: latest ? [latest] : [],
      };
    }),
  };
}

/** A strategy's standing as its row shows it: levels, and a status at each horizon. */
export function toStandingRow({ level, required, horizons }: StrategyStanding) {
  return { level, required, horizons: horizons.map(({ year, status }) => ({ year, status })) };
}

/** A strategy as a goal's form offers it. */
export function toStrategyOption({ id, title, retired }: StrategyView) {
  return { id, title: retired ? `${title} (retired)` : title };
}
