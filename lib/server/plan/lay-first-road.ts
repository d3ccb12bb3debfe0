import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import { own } from '@/lib/domain/own';
import { USUAL_HALF_LIFE } from '@/lib/domain/plan';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import { layRoad, ROAD_PACES } from '@/lib/domain/road';
import type { StartPlan } from '@/lib/schemas/plan/plan';
import type { Outlook } from '../outlook/queries';

type Start = {
  readonly startedOn: CivilDate;
  readonly today: CivilDate;
  readonly strategies: readonly {
    readonly strategy: Outlook['strategies'][number];
    readonly startingLevel: number;
    readonly inUse: boolean;
  }[];
};

/** The road of a plan that is being started: the start page shows it, and starting writes it. */
export function layFirstRoad(start: Start, { pace, use }: NonNullable<StartPlan['road']>) {
  const { startedOn, today, strategies } = start;
  const plan: ReadinessPlan = {
    startedOn,
    halfLifeYears: USUAL_HALF_LIFE,
    strategies: strategies.map(({ strategy, startingLevel, inUse }) => ({
      key: strategy.key,
      title: strategy.title,
      startingLevel,
      inUse,
      weights: strategy.weights,
      required: strategy.required,
      goals: [],
    })),
  };
  const templates = strategies.flatMap(({ strategy: { key: strategyKey, templates: own } }) =>
    own.map((template) => ({ ...template, strategyKey })),
  );
  const inUse = strategies
    .filter((one) => !one.inUse && own(use, one.strategy.key) === 'on')
    .map(({ strategy }) => strategy.key);
  const road = layRoad(plan, today, templates, { atOnce: ROAD_PACES[pace], inUse });
  return { plan, road, inUse };
}
