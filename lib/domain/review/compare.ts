import type { CivilDate, HorizonYear } from '../calendar';
import { expectedOn } from './expected';
import type { ReviewSnapshot, SnapshotGoal, SnapshotOutcome, SnapshotStrategy } from './snapshot';

/** A thing at both reviews; null where there was none. */
export interface Pair<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

/** What became of a goal between two reviews. */
export type GoalMove =
  | 'added'
  | 'removed'
  | 'reached'
  | 'dropped'
  | 'reopened'
  | 'progressed'
  | 'moved-date'
  | 'retargeted'
  | 'resized'
  | 'moved-strategy';

export interface GoalComparison extends Pair<SnapshotGoal> {
  readonly id: string;
  readonly title: string;
  /** Empty where it is as it was. */
  readonly moves: readonly GoalMove[];
}

export interface StrategyComparison extends Pair<SnapshotStrategy> {
  readonly key: string;
  readonly title: string;
  readonly goals: readonly GoalComparison[];
}

export interface ReviewComparison {
  /** The days on which the two were taken. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The logged readiness on these days, 0–100. */
  readonly readiness: { readonly before: number; readonly after: number };
  /** What the earlier one expected of the later one's day; null where it says nothing of it. */
  readonly expected: number | null;
  /** Whether both were computed by the same model: otherwise levels are not comparable. */
  readonly sameModel: boolean;
  readonly sameOutlook: boolean;
  readonly horizons: readonly ({ readonly year: HorizonYear } & Pair<SnapshotOutcome>)[];
  /** Those of the later one in its order, then those that only the earlier one had. */
  readonly strategies: readonly StrategyComparison[];
}

/** Sets two reviews side by side, strategy by strategy and goal by goal. */
export function compareReviews(before: ReviewSnapshot, after: ReviewSnapshot): ReviewComparison {
  return {
    from: before.asOf,
    to: after.asOf,
    readiness: { before: before.lines.logged.at(-1) ?? 0, after: after.lines.logged.at(-1) ?? 0 },
    expected: expectedOn(before, after.asOf),
    sameModel: before.model === after.model,
    sameOutlook:
      before.outlook.slug === after.outlook.slug &&
      before.outlook.version === after.outlook.version,
    horizons: pairs(before.horizons, after.horizons, ({ year }) => year)
      .map(({ key, ...pair }) => ({ year: key, ...pair }))
      .sort((one, other) => one.year - other.year),
    strategies: compareStrategies(before, after),
  };
}

function compareStrategies(before: ReviewSnapshot, after: ReviewSnapshot): StrategyComparison[] {
  const goals = pairs(before.goals, after.goals, ({ id }) => id);
  return pairs(before.strategies, after.strategies, ({ key }) => key).map(({ key, ...pair }) => ({
    key,
    title: latest(pair)?.title ?? key,
    ...pair,
    goals: goals
      .filter((goal) => latest(goal)?.strategy === key)
      .map(({ key: id, ...both }) => ({
        id,
        title: latest(both)?.title ?? '',
        ...both,
        moves: movesOf(both),
      })),
  }));
}

/** By key: those of `after` in its order, then those that only `before` had. */
function pairs<Value, Key>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => Key,
): ({ key: Key } & Pair<Value>)[] {
  const [then, now] = [before, after].map(
    (values) => new Map(values.map((value) => [keyOf(value), value])),
  ) as [Map<Key, Value>, Map<Key, Value>];
  return [...new Set([...now.keys(), ...then.keys()])].map((key) => ({
    key,
    before: then.get(key) ?? null,
    after: now.get(key) ?? null,
  }));
}

function latest<Value>({ before, after }: Pair<Value>): Value | null {
  return after ?? before;
}

function movesOf({ before, after }: Pair<SnapshotGoal>): GoalMove[] {
  if (!before) return ['added'];
  if (!after) return ['removed'];
  const moves: readonly (readonly [GoalMove, boolean])[] = [
    [after.state === 'open' ? 'reopened' : after.state, after.state !== before.state],
    ['progressed', after.value !== before.value],
    ['moved-date', after.dueOn !== before.dueOn],
    [
      'retargeted',
      after.target !== before.target ||
        after.baseline !== before.baseline ||
        after.unit !== before.unit,
    ],
    ['resized', after.points !== before.points],
    ['moved-strategy', after.strategy !== before.strategy],
  ];
  return moves.flatMap(([move, is]) => (is ? [move] : []));
}
