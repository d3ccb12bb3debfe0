import { daysBetween, FIRST_DAY, LAST_DAY } from '@/lib/domain/calendar';
import { computeReadiness, type SeriesRow } from '@/lib/domain/readiness';
import { exampleAsOf, examplePlan } from './plan';

export type Point = readonly [x: number, y: number];

/** Percent of the chart's width and height, from the top left. */
const place = (date: string, level: number): Point => [
  (100 * daysBetween(FIRST_DAY, date)) / daysBetween(FIRST_DAY, LAST_DAY),
  100 - level,
];

function draw() {
  const { series, horizons } = computeReadiness(examplePlan, exampleAsOf);
  // One point a year and today: a straight line between computed points hides nothing here.
  const rows = series.filter(
    ({ date }, index) => index === 0 || date.endsWith('-12-31') || date === exampleAsOf,
  );
  const line = (read: (row: SeriesRow) => number | null | undefined) =>
    rows.flatMap((row): Point[] => {
      const level = read(row);
      return level === null || level === undefined ? [] : [place(row.date, level)];
    });
  const quantile = (name: 'p10' | 'p25' | 'p50' | 'p75' | 'p90') =>
    line((row) => row.projected?.[name]);
  return {
    required: line((row) => row.required),
    planned: line((row) => row.planned),
    logged: line((row) => row.logged),
    projected: quantile('p50'),
    outer: [...quantile('p90'), ...quantile('p10').reverse()],
    inner: [...quantile('p75'), ...quantile('p25').reverse()],
    today: place(exampleAsOf, 100),
    horizons: horizons.map(({ year, required, projected }) => ({
      year,
      required: Math.round(required),
      reached: Math.round(projected.p50),
      at: place(`${year}-12-31`, required),
    })),
  };
}

/** Computed once, by the model that computes people's own charts. */
export const exampleSeries = draw();
