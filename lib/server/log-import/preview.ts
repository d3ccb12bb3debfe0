import 'server-only';
import { createHash } from 'node:crypto';
import { type CivilDate, FIRST_DAY } from '@/lib/domain/calendar';
import {
  type Delimiter,
  type FileRow,
  goalOfTitle,
  type KnownGoal,
  type LoggedRow,
  loggedByTitle,
  MAX_TITLES,
  type Reading,
  type ResolvedRow,
  readDate,
  readingOf,
  resolveRows,
  type SettledReading,
  type SuggestedMeasure,
  suggestMeasure,
  type Target,
  titleKey,
  titlesOf,
} from '@/lib/domain/log-import';
import type { NewGoal } from '@/lib/schemas/goal';
import { isLink } from '@/lib/schemas/link';
import { type LogImportChoices, toReadingChoices, toTargets } from '@/lib/schemas/log-import';

/** A draft's rows, as they were read. */
export interface ReadFile {
  readonly delimiter: Delimiter;
  readonly records: readonly FileRow[];
}

/** What a preview needs of the plan. */
export interface PlanFacts {
  readonly today: CivilDate;
  readonly startedOn: CivilDate;
  readonly strategies: readonly {
    readonly id: string;
    readonly goals: readonly KnownGoal[];
  }[];
}

/** A title of the file, and where its rows go. */
export interface TitleQuestion {
  readonly title: string;
  readonly rows: number;
  /** Chosen, or the goal of that name; null while the person has not said. */
  readonly target: Target | null;
  /** What a new goal would count. */
  readonly suggestion: SuggestedMeasure;
}

/** What becomes of a draft's rows with the choices so far. */
export interface Preview {
  readonly reading: Reading;
  readonly titles: readonly TitleQuestion[];
  /** Null while the order of dates, the decimal mark or a column is not settled. */
  readonly rows: readonly ResolvedRow[] | null;
  readonly toMake: ReadonlyMap<string, NewGoal>;
  /** The earliest day of the file before the plan's first; the plan can begin on it. */
  readonly earlier: CivilDate | null;
  /** The day on which the plan will begin; null where it stays. */
  readonly movesTo: CivilDate | null;
  /** Rows that will be entered, twins among them where they are wanted. */
  readonly entering: readonly Extract<ResolvedRow, { kind: 'enter' | 'twin' }>[];
  /** Of all that will be written: the same for the same rows, goals and first day. */
  readonly fingerprint: string;
}

/** Computes what an import would do. Pure but for the hash: the same for the page and for the write. */
export function previewOf(file: ReadFile, choices: LogImportChoices, plan: PlanFacts): Preview {
  const reading = readingOf(file.records, file.delimiter, toReadingChoices(choices));
  const { targets, toMake } = toTargets(choices);
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  const settled = isSettled(reading) ? reading : null;
  const earlier = settled && earliestBefore(settled, plan.startedOn);
  const movesTo = choices.firstDay === 'on' ? earlier : null;
  const into = {
    today: plan.today,
    startedOn: movesTo ?? plan.startedOn,
    axisBegins: FIRST_DAY,
    goals,
    targets,
    isLink,
  };
  const rows = settled && resolveRows(settled, into);
  const entering = (rows ?? []).filter(
    (row) => row.kind === 'enter' || (row.kind === 'twin' && choices.twins === 'on'),
  ) as Preview['entering'];
  return {
    reading,
    titles: questions(reading, settled, targets, goals, plan.today),
    rows,
    toMake,
    earlier,
    movesTo,
    entering,
    fingerprint: fingerprintOf(entering, toMake, movesTo),
  };
}

function isSettled(reading: Reading): reading is SettledReading {
  const { dateOrder, decimalMark, columns } = reading;
  const hasColumns = columns.date !== null && columns.value !== null;
  return hasColumns && dateOrder !== null && decimalMark !== null;
}

function earliestBefore(reading: SettledReading, startedOn: CivilDate): CivilDate | null {
  const { date } = reading.columns;
  let earliest: CivilDate | null = null;
  for (const { cells } of reading.rows) {
    const day = readDate(cells[date ?? -1] ?? '', reading.dateOrder);
    if (day === null || day < FIRST_DAY || day >= startedOn) continue;
    if (earliest === null || day < earliest) earliest = day;
  }
  return earliest;
}

function questions(
  reading: Reading,
  settled: SettledReading | null,
  targets: ReadonlyMap<string, Target>,
  goals: readonly KnownGoal[],
  today: CivilDate,
): TitleQuestion[] {
  const logged = settled ? loggedByTitle(settled) : new Map<string, LoggedRow[]>();
  return titlesOf(reading)
    .slice(0, MAX_TITLES)
    .map((title) => {
      const own = logged.get(titleKey(title)) ?? [];
      const named = title === '' ? null : goalOfTitle(title, goals);
      const target = targets.get(titleKey(title));
      return {
        title,
        rows: own.length,
        target: target ?? (named && { to: 'goal', goalId: named.id }),
        suggestion: suggestMeasure(own, today),
      };
    });
}

function fingerprintOf(
  entering: Preview['entering'],
  toMake: ReadonlyMap<string, NewGoal>,
  movesTo: CivilDate | null,
): string {
  const written = entering.map(({ goal, entry: { day, value, note, link } }) => [
    ...[goal, day, value, note, link],
  ]);
  const all = JSON.stringify([written, [...toMake], movesTo]);
  return createHash('sha256').update(all).digest('base64url');
}
