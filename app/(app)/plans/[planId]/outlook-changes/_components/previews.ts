import { HORIZON_YEARS, type HorizonYear, horizonDate } from '@/lib/domain/calendar';
import { usuallyInUse } from '@/lib/domain/outlook/starting-level';
import {
  type Answer,
  applyDecision,
  choiceForAll,
  decisionOn,
  type PlannedStrategy,
  type PlanOnOutlook,
  type Question,
} from '@/lib/domain/outlook-change';
import {
  computeHorizons,
  type HorizonOutcome,
  type ReadinessGoal,
  weightsAt,
} from '@/lib/domain/readiness';
import type { FormAction } from '@/lib/schemas/form-state';
import type { OutlookChange } from '@/lib/server/outlook-change/queries';
import type { PlanView } from '@/lib/server/plan/queries';

type WithGoals = PlannedStrategy & { goals: readonly ReadinessGoal[]; inUse: boolean };

/** What a plan would be after a decision. */
export interface Preview {
  readonly strategies: readonly PlannedStrategy[];
  /** At the horizons that are not past. */
  readonly horizons: readonly HorizonOutcome[];
  /** Each strategy's share of the whole at a horizon, 0–1, by key. */
  share(key: string, year: HorizonYear): number | null;
}

/** One question of the outlook change, with what its section needs to preview and send answers. */
export interface AskedQuestion {
  readonly plan: PlanView;
  readonly change: OutlookChange;
  readonly question: Question;
  readonly now: Preview;
  readonly previews: ReturnType<typeof previewsOf>;
  readonly decideAction: FormAction;
  readonly updateGoalAction: FormAction;
}

/** Tries decisions out on a plan, with the model that its charts use. Nothing is written. */
export function previewsOf(plan: PlanView, { plan: onOutlook, target, questions }: OutlookChange) {
  const start: PlanOnOutlook<WithGoals> = { ...onOutlook, strategies: plan.strategies };
  const make = (added: PlannedStrategy): WithGoals => ({
    ...added,
    goals: [],
    inUse: usuallyInUse(added.startingLevel),
  });
  const answered = (to: PlanOnOutlook<WithGoals>, question: Question, answer: Answer) =>
    applyDecision(to, decisionOn(to, question, answer, target), make);
  return {
    now: () => read(plan, start.strategies),
    after: (question: Question, answer: Answer) =>
      read(plan, answered(start, question, answer).strategies),
    afterAll: () => {
      const taken = questions.reduce((to, question) => {
        const choice = choiceForAll(question, 'take');
        return choice ? answered(to, question, { choice }) : to;
      }, start);
      return read(plan, taken.strategies);
    },
  };
}

function read(plan: PlanView, strategies: readonly WithGoals[]): Preview {
  const { startedOn, halfLifeYears, today } = plan;
  const shares = new Map(
    HORIZON_YEARS.map((year) => [year, weightsAt(strategies, horizonDate(year))]),
  );
  return {
    strategies,
    horizons: computeHorizons({ startedOn, halfLifeYears, strategies }, today),
    share: (key, year) => {
      const index = strategies.findIndex((one) => one.key === key);
      return index < 0 ? null : (shares.get(year)?.[index] ?? null);
    },
  };
}
