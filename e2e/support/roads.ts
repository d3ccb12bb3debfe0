import {
  addDays,
  addYears,
  type CivilDate,
  daysBetween,
  endOfQuarter,
} from '@/lib/domain/calendar';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import { layRoad, planWithRoad, type RoadGoal, type RoadTemplate } from '@/lib/domain/road';
import { verdict, verdictText } from '@/lib/format/readiness/verdict';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };
import type { Person } from './people';
import { createPlan, today } from './plans';

const templates: RoadTemplate[] = outlook.strategies.flatMap(
  ({ key: strategyKey, templates: own }) => own.map((template) => ({ ...template, strategyKey })),
);

function emptyPlan(startedOn: CivilDate): ReadinessPlan {
  return {
    startedOn,
    halfLifeYears: 10,
    strategies: outlook.strategies.map(({ key, title, weights, required }) => ({
      key,
      title,
      weights,
      required,
      startingLevel: 0,
      inUse: true,
      goals: [],
    })),
  };
}

interface Lived {
  /** What was done, as a multiple of what the road asks for. */
  pace: number;
  /** Goals of the road that are due later are not in the plan. */
  plannedUntil?: CivilDate;
}

/**
 * Someone who began two years ago with nothing, took the whole road at a steady pace, and has
 * logged at each quarter's end what they did.
 */
export async function liveOnRoad(person: Person, { pace, plannedUntil = '2046-12-31' }: Lived) {
  const startedOn = addYears(today(), -2);
  const plan = emptyPlan(startedOn);
  const road = layRoad(plan, startedOn, templates, { atOnce: 4 });
  const goals = road.goals.filter(({ dueOn }) => dueOn <= plannedUntil);
  const { id } = await createPlan(person, {
    startedOn,
    startingLevel: 0,
    inUse: true,
    goals: goals.map((goal) => ({
      strategy: outlook.strategies.findIndex(({ key }) => key === goal.strategyKey),
      title: goal.title,
      unit: goal.unit,
      baseline: goal.baseline,
      target: goal.target,
      points: goal.points,
      startOn: goal.startOn,
      dueOn: goal.dueOn,
      entries: entriesOf(goal, pace),
    })),
  });
  const lived = planWithRoad(plan, goals);
  const readiness = computeReadiness(
    {
      ...lived,
      strategies: lived.strategies.map((strategy) => ({
        ...strategy,
        goals: strategy.goals.map((goal) => ({ ...goal, entries: entriesOf(goal, pace) })),
      })),
    },
    today(),
  );
  return { planId: id, status: verdict(readiness).status, words: verdictText(verdict(readiness)) };
}

type Timed = Pick<RoadGoal, 'startOn' | 'dueOn' | 'baseline' | 'target'>;

/** What is logged of a goal at the end of each quarter until today, and what was reached by then. */
function entriesOf({ startOn, dueOn, baseline, target }: Timed, pace: number) {
  const entries: { occurredOn: CivilDate; value: number }[] = [];
  for (let day = endOfQuarter(startOn); day <= today(); day = endOfQuarter(addDays(day, 1))) {
    const done = Math.min(1, (pace * daysBetween(startOn, day)) / daysBetween(startOn, dueOn));
    entries.push({ occurredOn: day, value: asTyped(baseline + done * (target - baseline)) });
    if (done === 1) break;
  }
  return entries;
}

/** Nobody logs more than two decimals. */
const asTyped = (value: number) => Math.round(value * 100) / 100;
