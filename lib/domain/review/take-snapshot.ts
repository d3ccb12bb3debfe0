import { type CivilDate, endOfQuarter, endOfYear } from '../calendar';
import { goalState } from '../goal';
import {
  computeReadinessOn,
  fractionComplete,
  latestEntry,
  type Outcome,
  type Readiness,
  type ReadinessGoal,
  type ReadinessPlan,
  type ReadinessStrategy,
  type SeriesRow,
  strategyStandings,
} from '../readiness';
import type { ReviewKind } from './period';
import type { ReviewSnapshot, SnapshotGoal, SnapshotLines, SnapshotOutcome } from './snapshot';

type NamedGoal = ReadinessGoal & { readonly title: string; readonly unit: string };

/** A plan with the words that a snapshot keeps. */
export interface SnapshotPlan extends ReadinessPlan {
  readonly outlook: { readonly slug: string; readonly version: number };
  readonly strategies: readonly (Omit<ReadinessStrategy, 'title' | 'goals'> & {
    readonly title: string;
    readonly goals: readonly NamedGoal[];
  })[];
}

/** The last day of the quarters that a kind's lines are kept at: a weekly one's are kept by year. */
const GRID = { weekly: endOfYear, quarterly: endOfQuarter, yearly: endOfQuarter } as const;

/** What a review of a kind freezes of a plan, on the readiness's own day. */
export function takeSnapshot(
  kind: ReviewKind,
  plan: SnapshotPlan,
  readiness: Readiness,
): ReviewSnapshot {
  const { model, asOf, plannedUntil, pace, horizons } = readiness;
  const standings = new Map(strategyStandings(plan, readiness).map((one) => [one.key, one]));
  return {
    format: 1,
    model,
    outlook: { slug: plan.outlook.slug, version: plan.outlook.version },
    startedOn: plan.startedOn,
    asOf,
    plannedUntil,
    pace: {
      quarters: pace.quarters,
      spi: pace.spi === null ? null : round(pace.spi),
      mean: round(pace.mean),
    },
    lines: keptLines(kept(kind, readiness), asOf),
    horizons: horizons.map(toOutcome),
    strategies: plan.strategies.map(({ key, title, inUse = false }) => {
      const standing = standings.get(key);
      return {
        key,
        title,
        inUse,
        level: round(standing?.level ?? 0),
        required: round(standing?.required ?? 0),
        horizons: (standing?.horizons ?? []).map(toOutcome),
      };
    }),
    goals: plan.strategies.flatMap(({ key, goals }) =>
      goals.map((goal) => toSnapshotGoal(key, goal, asOf)),
    ),
  };
}

/** What a review of a kind would have frozen on a day, from the dates alone that it keeps. */
export function snapshotOn(kind: ReviewKind, plan: SnapshotPlan, asOf: CivilDate): ReviewSnapshot {
  const isWanted = (date: CivilDate, at: number) => isKept(kind, asOf, date, at);
  return takeSnapshot(kind, plan, computeReadinessOn(plan, asOf, isWanted));
}

function kept(kind: ReviewKind, { series, asOf }: Readiness): readonly SeriesRow[] {
  return series.filter(({ date }, at) => isKept(kind, asOf, date, at));
}

/** The first date, `asOf`, and the ends of the kind's spans: computed ones, never points in between. */
function isKept(kind: ReviewKind, asOf: CivilDate, date: CivilDate, at: number): boolean {
  return at === 0 || date === asOf || date === GRID[kind](date);
}

function keptLines(rows: readonly SeriesRow[], asOf: CivilDate): SnapshotLines {
  const ahead = rows.flatMap(({ projected }) => projected ?? []);
  const percentile = (name: keyof SnapshotLines['projected']) =>
    ahead.map((band) => round(band[name]));
  return {
    dates: rows.map(({ date }) => date),
    required: rows.map(({ required }) => round(required)),
    planned: rows.map(({ planned }) => round(planned)),
    logged: rows.filter(({ date }) => date <= asOf).map(({ logged }) => round(logged ?? 0)),
    projected: {
      p10: percentile('p10'),
      p25: percentile('p25'),
      p50: percentile('p50'),
      p75: percentile('p75'),
      p90: percentile('p90'),
    },
  };
}

function toOutcome(outcome: Outcome): SnapshotOutcome {
  return {
    year: outcome.year,
    status: outcome.status,
    required: round(outcome.required),
    planned: round(outcome.planned),
    projected: round(outcome.projected.p50),
    toPlan: round(outcome.toPlan),
    behind: round(outcome.behind),
  };
}

function toSnapshotGoal(strategy: string, goal: NamedGoal, asOf: CivilDate): SnapshotGoal {
  const { id, title, dueOn, points, unit, baseline, target } = goal;
  return {
    id,
    strategy,
    title,
    dueOn,
    points,
    unit,
    baseline,
    target,
    value: latestEntry(goal, asOf)?.value ?? null,
    fraction: Math.round(1e4 * fractionComplete(goal, asOf)) / 1e4,
    state: goalState(goal, asOf),
  };
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
