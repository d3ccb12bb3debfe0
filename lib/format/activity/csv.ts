import type {
  ActiveDay,
  BurnUp,
  Contributions,
  PacePoint,
  StrategyPanel,
} from '@/lib/domain/activity';
import { type CsvCell, tenThousandths, toCsv } from '../csv';

/** A row for each strategy: its level today, and what each horizon asks for and is projected. */
export function panelsCsv(panels: readonly StrategyPanel[]): string {
  const years = panels[0]?.standing.horizons.map(({ year }) => year) ?? [];
  const header = [
    ...['strategy', 'title', 'level', 'required'],
    ...years.flatMap((year) =>
      ['required', 'planned', 'projected_p10', 'projected_p50', 'projected_p90', 'status'].map(
        (name) => `${year}:${name}`,
      ),
    ),
  ];
  const rows = panels.map(({ key, title, standing }): CsvCell[] => [
    key,
    title ?? '',
    tenThousandths(standing.level),
    tenThousandths(standing.required),
    ...standing.horizons.flatMap(({ required, planned, projected, status }): CsvCell[] => [
      ...[required, planned, projected.p10, projected.p50, projected.p90].map(tenThousandths),
      status,
    ]),
  ]);
  return toCsv([header, ...rows]);
}

/**
 * A row for each date of the grid and a column for each goal and each starting level, so that the
 * columns before `together` add up to it. Goals are named by their titles.
 */
export function contributionsCsv({ dates, layers, cap, totals }: Contributions): string {
  const header = [
    'date',
    ...layers.map(({ strategyKey, goalId, title }) =>
      goalId === null ? `${strategyKey}:starting level` : `${strategyKey}:${title ?? goalId}`,
    ),
    'beyond 100',
    'together',
  ];
  const rows = dates.map((date, at): CsvCell[] => [
    date,
    ...[...layers.map(({ values }) => values[at] ?? 0), cap[at] ?? 0, totals[at] ?? 0].map(
      tenThousandths,
    ),
  ]);
  return toCsv([header, ...rows]);
}

/** A row for each quarter of the log: points planned and achieved, their index, and what was likely. */
export function paceCsv(history: readonly PacePoint[]): string {
  const header = [
    ...['from', 'to', 'planned', 'achieved', 'index', 'note'],
    ...['index_until_then', 'expected_next_p10', 'expected_next_p90'],
  ];
  const rows = history.map(
    ({ from, to, planned, achieved, index, note, measured, expected }): CsvCell[] => [
      from,
      to,
      tenThousandths(planned),
      tenThousandths(achieved),
      index === null ? null : tenThousandths(index),
      note ?? '',
      measured.spi === null ? null : tenThousandths(measured.spi),
      tenThousandths(expected.p10),
      tenThousandths(expected.p90),
    ],
  );
  return toCsv([header, ...rows]);
}

/** A row for each day that has an entry: how many, and for which goals. */
export function activityCsv(
  days: readonly ActiveDay[],
  titles: ReadonlyMap<string, string>,
): string {
  const rows = days.map(({ date, count, goalIds }): CsvCell[] => [
    date,
    count,
    goalIds.map((id) => titles.get(id) ?? id).join('; '),
  ]);
  return toCsv([['date', 'entries', 'goals'], ...rows]);
}

/** A row for each date of a goal's time, in its own unit; empty where a line does not run. */
export function burnUpCsv(
  { rows }: BurnUp,
  { baseline, target }: { readonly baseline: number; readonly target: number },
): string {
  const value = (fraction: number | null | undefined) =>
    fraction === null || fraction === undefined
      ? null
      : tenThousandths(baseline + fraction * (target - baseline));
  const header = ['date', 'planned', 'logged', 'projected_p10', 'projected_p50', 'projected_p90'];
  return toCsv([
    header,
    ...rows.map(({ date, planned, logged, projected }): CsvCell[] => [
      date,
      ...[planned, logged, projected?.p10, projected?.p50, projected?.p90].map(value),
    ]),
  ]);
}
