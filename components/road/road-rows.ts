import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  type HorizonYear,
  horizonDate,
  startOfMonth,
} from '@/lib/domain/calendar';
import { own } from '@/lib/domain/own';
import { type Road, type RoadGoal, type RoadTemplate, roadId } from '@/lib/domain/road';
import { sizeInWords } from '@/lib/format/goal-size';
import { measureInWords } from '@/lib/format/goal-value';
import { formatGain } from '@/lib/format/numbers';
import { monthsInWords } from '@/lib/format/road';
import type { WholeRoadChoice } from '@/lib/schemas/road';
import type { RoadRowData } from './road-row';

const MONTHS_PER_MOVE = 3;

type Laid = {
  readonly today: CivilDate;
  readonly strategies: readonly { readonly key: string; readonly title: string }[];
  readonly templates: readonly RoadTemplate[];
  readonly choice: WholeRoadChoice;
  readonly road: Road;
};

/** The id of a goal's row: `roadId` has a slash, which an address would have to encode. */
export function rowAnchor(id: string): string {
  return id.replace('/', '.');
}

/** A road's goals as their rows show them, in its order. */
export function roadRows(laid: Laid): (RoadRowData & { year: HorizonYear })[] {
  const { strategies, choice, road } = laid;
  return road.goals.map((goal) => {
    const id = goalId(goal);
    const index = strategies.findIndex(({ key }) => key === goal.strategyKey);
    return {
      id,
      anchor: rowAnchor(id),
      year: goal.year,
      title: goal.title,
      strategy: { title: strategies[index]?.title ?? '', index },
      months: monthsInWords(goal),
      measure: measureInWords(goal),
      size: sizeInWords(goal.points),
      brings: formatGain(goal.brings),
      moved: own(choice.startOn, id) !== undefined,
      ...moves(goal, id, laid),
      others: othersOf(goal, laid),
    };
  });
}

/** A template's identity in the road that it is part of. */
export function goalId({ strategyKey, template }: RoadGoal): string {
  return roadId({ strategyKey, key: template });
}

/** The form's values that move a goal by a quarter: not before today, not beyond the road's end. */
function moves(goal: RoadGoal, id: string, { today, choice }: Laid) {
  const month = startOfMonth(goal.startOn);
  const before = addMonths(month, -MONTHS_PER_MOVE);
  const after = addMonths(month, MONTHS_PER_MOVE);
  const ends = addDays(after, daysBetween(goal.startOn, goal.dueOn));
  return {
    earlier: goal.startOn <= today ? null : `${id}@${before < today ? today : before}`,
    later: ends > horizonDate(choice.until) ? null : `${id}@${after}`,
  };
}

/** Goals of the same strategy that the road does without. */
function othersOf({ strategyKey }: RoadGoal, { templates, road }: Laid) {
  const laid = new Set(road.goals.map(goalId));
  return templates
    .filter((one) => one.strategyKey === strategyKey && !laid.has(roadId(one)))
    .map((one) => ({ id: roadId(one), title: one.title }));
}

/** The goals that the person left out, for the plan's strategies. */
export function leftOutGoals({ choice, templates, strategies }: Omit<Laid, 'today' | 'road'>) {
  return templates
    .filter((one) => choice.leftOut.includes(roadId(one)))
    .map((one) => ({
      id: roadId(one),
      title: one.title,
      index: strategies.findIndex(({ key }) => key === one.strategyKey),
    }));
}
