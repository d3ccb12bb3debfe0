import type {
  ActiveDay,
  BurnUp,
  Contributions,
  PacePoint,
  StrategyPanel,
} from '@/lib/domain/activity';
import { type CsvCell, tenThousandths, toCsv } from '../csv';
import { largestRemainder } from '../explain/tenths';

/** A row for each strategy: its level today, and what each horizon asks for and is projected. */
export function panelsCsv(panels: readonly StrategyPanel[]): string {
  const years = panels[0]?.standing.horizons.map(({ year }) => year) ?? [];
  const columns = [
    ...['required', 'planned', 'projected_p10', 'projected_p50', 'projected_p90'],
    ...['to_plan', 'behind', 'status'],
  ];
  const header = [
    ...['strategy', 'title', 'level', 'required'],
    ...years.flatMap((year) => columns.map((name) => `${year}:${name}`)),
  ];
  const rows = panels.map(({ key, title, standing }): CsvCell[] => [
    key,
    title ?? '',
    tenThousandths(standing.level),
    tenThousandths(standing.required),
    ...standing.horizons.flatMap((horizon): CsvCell[] => {
      const { required, planned, projected, toPlan, behind, status } = horizon;
      const { p10, p50, p90 } = projected;
      return [...[required, planned, p10, p50, p90, toPlan, behind].map(tenThousandths), status];
    }),
  ]);
  return toCsv([header, ...rows]);
}

/**
 * A row for each date of the grid and a column for each goal and each starting level: to the last
 * digit the columns before `together` add up to it. Goals are named by their titles.
 * Written a row at a time: a full plan has a quarter of a million cells.
 */
export function* contributionsCsv({
  dates,
  layers,
  cap,
  totals,
}: Contributions): Generator<string, void> {
  const header = [
    'date',
    ...layers.map(({ strategyKey, goalId, title }) =>
      goalId === null ? `${strategyKey}:starting level` : `${strategyKey}:${title ?? goalId}`,
    ),
    'beyond 100',
    'together',
  ];
  yield toCsv([header]);
  for (const [at, date] of dates.entries()) {
    const parts = [...layers.map(({ values }) => values[at] ?? 0), cap[at] ?? 0];
    const together = tenThousandths(totals[at] ?? 0);
    // largestRemainder counts in tenths: given a thousand times as much, in ten-thousandths.
    const shown = largestRemainder(
      parts.map((part) => part * 1000),
      Math.round(together * 10_000),
    );
    yield toCsv([[date, ...shown.map((part) => part / 10_000), together]]);
  }
}

/**
 * A row for each quarter of the log: points planned, open and achieved, what it counts, the index,
 * and what the log until then made of the pace and of the next quarter.
 */
export function paceCsv(history: readonly PacePoint[]): string {
  const header = [
    ...['from', 'to', 'planned', 'open', 'achieved', 'open_quarters', 'weight', 'index', 'note'],
    ...['index_until_then', 'pace_until_then', 'spread_until_then'],
    ...['expected_next_p10', 'expected_next_p90'],
  ];
  const rows = history.map(({ from, to, note, index, measured, expected, ...row }): CsvCell[] => [
    ...[from, to],
    ...[row.planned, row.open, row.achieved, row.openQuarters, row.weight].map(tenThousandths),
    index === null ? null : tenThousandths(index),
    note ?? '',
    measured.spi === null ? null : tenThousandths(measured.spi),
    ...[measured.mean, measured.spread, expected.p10, expected.p90].map(tenThousandths),
  ]);
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
  const edges = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
  const header = ['date', 'planned', 'logged', ...edges.map((edge) => `projected_${edge}`)];
  return toCsv([
    header,
    ...rows.map(({ date, planned, logged, projected }): CsvCell[] => [
      date,
      ...[planned, logged, ...edges.map((edge) => projected?.[edge])].map(value),
    ]),
  ]);
}
