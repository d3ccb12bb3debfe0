import type { PlanFile } from '../plan/plan-file';

/** What no version of an outlook has: an older file does not say what its outlook said. */
const NO_HASH = '0'.repeat(64);

type Goal = PlanFile['strategies'][number]['goals'][number];
type Entry = Goal['entries'][number];

/**
 * A plan's file of version 1 or 2 as the content of version 3, with the defaults of a new plan for
 * what it lacks. It holds only the entries that count; they are numbered by their days.
 */
export function contentOfOlderPlan({ plan, strategies }: PlanFile) {
  const { startedOn, halfLifeYears } = plan;
  const entries = strategies.flatMap(({ goals }) => goals.flatMap((goal) => goal.entries));
  const byDay = entries.toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  const numbers = new Map(byDay.map((entry, at) => [entry, at + 1]));
  let goals = 0;
  return {
    plan: {
      title: plan.title || 'A plan',
      outlook: plan.outlook,
      outlookVersion: 1,
      outlookVersions: [{ number: 1, hash: NO_HASH }],
      occupation: plan.occupation ?? null,
      occupationTitle: null,
      startedOn,
      halfLifeYears,
      timeZone: plan.timeZone ?? 'UTC',
    },
    strategies: strategies.map(({ weights, required, ...strategy }) => ({
      key: strategy.key,
      title: strategy.title || strategy.key,
      ...(strategy.retired && { retired: true }),
      startingLevel: strategy.startingLevel,
      ...(strategy.inUse !== undefined && { inUse: strategy.inUse }),
      weights: { 2031: weights[2031], 2036: weights[2036], 2046: weights[2046] },
      required: {
        2026: required[2026],
        2031: required[2031],
        2036: required[2036],
        2046: required[2046],
      },
      goals: strategy.goals.map((goal) => {
        goals += 1;
        return goalContent(goal, goals, numbers);
      }),
    })),
  };
}

function goalContent(goal: Goal, place: number, numbers: ReadonlyMap<Entry, number>) {
  return {
    id: `g${place}`,
    title: goal.title || `Goal ${place}`,
    ...(goal.template && { template: goal.template }),
    startOn: goal.startOn,
    dueOn: goal.dueOn,
    unit: goal.unit ?? '',
    baseline: goal.baseline,
    target: goal.target,
    points: goal.points,
    droppedOn: goal.droppedOn,
    notes: goal.notes ?? '',
    milestones: goal.milestones ?? [],
    entries: goal.entries.map((entry) => ({
      id: numbers.get(entry) ?? 0,
      occurredOn: entry.occurredOn,
      value: entry.value,
    })),
  };
}
