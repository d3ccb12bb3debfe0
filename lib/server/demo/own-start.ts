import { addDays, type CivilDate, daysBetween, MAX_DATE, minDate } from '@/lib/domain/calendar';
import { goalState } from '@/lib/domain/goal';
import { nearestStartingLevel } from '@/lib/domain/outlook/starting-level';
import { levelAt, type ReadinessGoal, type ReadinessPlan } from '@/lib/domain/readiness';

/** The least time for a goal that begins today. */
const LEAST_DAYS = 30;

interface DemoGoal extends ReadinessGoal {
  readonly title: string;
  readonly templateKey: string | null;
}

interface OpenedPlan extends ReadinessPlan {
  readonly today: CivilDate;
  readonly outlook: {
    readonly slug: string;
    readonly version: number;
    readonly occupationCode: string | null;
  };
  readonly strategies: readonly (Omit<ReadinessPlan['strategies'][number], 'goals'> & {
    readonly goals: readonly DemoGoal[];
  })[];
}

interface Offered {
  readonly key: string;
  readonly templates: readonly { readonly key: string; readonly baseline: number }[];
}

/**
 * What the form that starts a plan would send for a plan of one's own after a demo: the levels that the
 * demo has reached, what is in use in it, and of each strategy the first ready-made goal that is open,
 * as it was changed there, with as much time from today on as it had. Without any such goal the road.
 *
 * @param offered the strategies of the outlook in the plan's version
 */
export function ownStart(
  plan: OpenedPlan,
  offered: readonly Offered[],
  timeZone: string,
): Record<string, string> {
  const { today, outlook } = plan;
  const known = new Map(offered.map((strategy) => [strategy.key, strategy]));
  const strategies = plan.strategies.filter(({ key }) => known.has(key));
  const own = new Set(strategies.map(({ key }) => key));
  const leftOut = offered.filter(({ key }) => !own.has(key));
  const goals = strategies.flatMap(({ key, goals: own }) => {
    const goal = own.find((one) => mayBeTaken(one, known.get(key), today));
    return goal ? fieldsOf(key, goal, today) : [];
  });
  return Object.fromEntries([
    ['outlook', outlook.slug],
    ['outlookVersion', String(outlook.version)],
    ['timeZone', timeZone],
    ...(outlook.occupationCode === null ? [] : [['occupation', outlook.occupationCode]]),
    ...strategies.flatMap((strategy) => [
      [`levels.${strategy.key}`, nearestStartingLevel(levelAt(plan, strategy, today)).key],
      [`inUse.${strategy.key}`, strategy.inUse ? 'yes' : 'no'],
    ]),
    // The form asks for a level of each.
    ...leftOut.flatMap(({ key }) => [
      [`levels.${key}`, nearestStartingLevel(0).key],
      [`inUse.${key}`, 'no'],
    ]),
    ...(goals.length > 0 ? goals : [['road.pace', 'steady']]),
  ]);
}

function mayBeTaken(goal: DemoGoal, strategy: Offered | undefined, today: CivilDate): boolean {
  const template = strategy?.templates.find(({ key }) => key === goal.templateKey);
  return (
    goalState(goal, today) === 'open' && template !== undefined && template.baseline !== goal.target
  );
}

function fieldsOf(key: string, goal: DemoGoal, today: CivilDate): [string, string][] {
  const days = Math.max(LEAST_DAYS, daysBetween(goal.startOn, goal.dueOn));
  const dueOn = minDate(addDays(today, days), MAX_DATE);
  return [
    [`goals.${key}.take`, 'on'],
    [`goals.${key}.template`, goal.templateKey ?? ''],
    [`goals.${key}.title`, goal.title],
    [`goals.${key}.target`, String(goal.target)],
    [`goals.${key}.dueOn`, dueOn],
  ];
}
