import { randomUUID } from 'node:crypto';
import { type CivilDate, horizonDate, nextHorizon } from '@/lib/domain/calendar';
import { goalState } from '@/lib/domain/goal';
import { latestEntry, type StrategyStanding, weightsAt } from '@/lib/domain/readiness';
import type { PlanView, StrategyView } from '@/lib/server/plan/queries';

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
        ...(goalState(goal, today) === 'open' && { stepKey: randomUUID() }),
      };
    }),
  };
}

/** A strategy's standing as its row shows it: levels, and a status at each horizon. */
export function toStandingRow({ level, required, horizons }: StrategyStanding) {
  return { level, required, horizons: horizons.map(({ year, status }) => ({ year, status })) };
}

/** The strategies as a goal's form offers them, with their weights at the next horizon. */
export function toStrategyOptions({ strategies, today }: Pick<PlanView, 'strategies' | 'today'>) {
  const year = nextHorizon(today);
  const weights = weightsAt(strategies, year ? horizonDate(year) : today);
  return {
    year,
    strategies: strategies.map(({ id, title, retired }, index) => ({
      id,
      title: retired ? `${title} (retired)` : title,
      weight: weights[index] ?? 0,
    })),
  };
}
