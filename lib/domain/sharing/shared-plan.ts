import type { CivilDate } from '../calendar';
import { goalsByState } from '../goal';
import type { Measure } from '../progress';
import {
  latestEntry,
  type Outcome,
  type Readiness,
  type ReadinessGoal,
  type ReadinessPlan,
  type ReadinessStrategy,
  strategyStandings,
} from '../readiness';
import type { SharedScope } from './plan-link';

/** A plan as a page shows it to people without an account. Nothing is redacted: all of it is chosen. */
export type SharedPlan = {
  scope: SharedScope;
  /** Whose plan it is, in the words that its person chose. */
  whose: string;
  title: string;
  profession: string;
  /** The day as of which it is, today in the plan's time zone. */
  asOf: CivilDate;
  startedOn: CivilDate;
  readiness: Pick<Readiness, 'model' | 'asOf' | 'plannedUntil' | 'pace' | 'series' | 'horizons'>;
  strategies: SharedStrategy[];
  /** A page of the log; null where the scope has none. */
  log: SharedLog | null;
};

export type SharedStrategy = {
  key: string;
  title: string;
  retired: boolean;
  /** 0–100, today. */
  level: number;
  required: number;
  horizons: Pick<Outcome, 'year' | 'status'>[];
  /** Those that are open or reached; null where the scope has none. */
  goals: SharedGoal[] | null;
};

export type SharedGoal = Measure & {
  /** Its place on the page, as a link leads to it: no id of a row is in a link. */
  anchor: string;
  title: string;
  state: 'open' | 'reached';
  dueOn: CivilDate;
  /** The latest value; null while nothing is logged. */
  value: number | null;
  milestones: { anchor: string; title: string; dueOn: CivilDate; done: boolean }[];
  /** Null where the scope has none. */
  notes: string | null;
};

export type SharedEntry = Measure & {
  /** Its place in the log, from 1. */
  place: number;
  goal: string;
  occurredOn: CivilDate;
  value: number;
  note: string;
  link: string;
};

export type SharedLog = { entries: SharedEntry[]; page: number; pages: number; total: number };

/** Words of a goal; a source for a narrower scope does not have them. */
type Words = {
  title?: string;
  unit?: string;
  notes?: string;
  milestones?: readonly { title: string; dueOn: CivilDate; doneOn: CivilDate | null }[];
};

/** What a shared plan is made from: the rows that a link admits, or the owner's own for a preview. */
export type SharedSource = Pick<ReadinessPlan, 'startedOn'> & {
  title: string;
  profession: string;
  today: CivilDate;
  strategies: readonly (Omit<ReadinessStrategy, 'goals'> & {
    title: string;
    retired: boolean;
    goals: readonly (ReadinessGoal & Words)[];
  })[];
};

/** A page of the log as the database has it, newest day first. */
export type LogSource = {
  entries: readonly {
    goalId: string;
    occurredOn: CivilDate;
    value: number;
    note: string;
    link: string;
  }[];
  page: number;
  pages: number;
  total: number;
};

type Shown = { scope: SharedScope; whose: string; log: LogSource | null };

/** What a link shows of a plan: each value by its name, so that a new column is in no link by itself. */
export function toSharedPlan(
  source: SharedSource,
  readiness: Readiness,
  { scope, whose, log }: Shown,
): SharedPlan {
  const { model, asOf, plannedUntil, pace, series, horizons } = readiness;
  const standings = new Map(strategyStandings(source, readiness).map((one) => [one.key, one]));
  return {
    scope,
    whose,
    title: source.title,
    profession: source.profession,
    asOf: source.today,
    startedOn: source.startedOn,
    readiness: { model, asOf, plannedUntil, pace, series, horizons },
    strategies: source.strategies.map(({ key, title, retired, goals }) => {
      const standing = standings.get(key);
      return {
        key,
        title,
        retired,
        level: standing?.level ?? 0,
        required: standing?.required ?? 0,
        horizons: (standing?.horizons ?? []).map(({ year, status }) => ({ year, status })),
        goals: scope === 'verdict' ? null : toSharedGoals(goals, source.today, { scope, key }),
      };
    }),
    log: scope === 'log' && log ? toSharedLog(log, source) : null,
  };
}

function toSharedGoals(
  goals: readonly (ReadinessGoal & Words)[],
  today: CivilDate,
  { scope, key }: { scope: SharedScope; key: string },
): SharedGoal[] {
  const { open, reached } = goalsByState(goals, today);
  return [...open, ...reached].map((goal, index) => ({
    ...toMeasure(goal),
    anchor: `${key}-${index + 1}`,
    title: goal.title ?? '',
    state: open.includes(goal) ? ('open' as const) : ('reached' as const),
    dueOn: goal.dueOn,
    value: latestEntry(goal, today)?.value ?? null,
    milestones: (goal.milestones ?? []).map(({ title, dueOn, doneOn }, place) => ({
      anchor: `${key}-${index + 1}-${place + 1}`,
      title,
      dueOn,
      done: doneOn !== null,
    })),
    notes: scope === 'log' ? (goal.notes ?? '') : null,
  }));
}

function toSharedLog({ entries, page, pages, total }: LogSource, source: SharedSource): SharedLog {
  const goals = new Map(source.strategies.flatMap((one) => one.goals).map((one) => [one.id, one]));
  const rows = entries.flatMap(({ goalId, occurredOn, value, note, link }, index) => {
    const goal = goals.get(goalId);
    if (!goal) return [];
    const words = { goal: goal.title ?? '', note, link };
    return [{ ...toMeasure(goal), ...words, place: index + 1, occurredOn, value }];
  });
  return { entries: rows, page, pages, total };
}

function toMeasure({ unit, baseline, target }: ReadinessGoal & Words): Measure {
  return { unit: unit ?? '', baseline, target };
}
