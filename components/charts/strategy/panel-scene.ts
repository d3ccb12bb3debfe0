import type { CivilDate } from '@/lib/domain/calendar';
import {
  type ReadinessSeries,
  type SeriesColumn,
  simplifyLines,
} from '@/lib/domain/readiness/series';
import { formatPoints } from '@/lib/format/numbers';
import { chartFrame, columnPoints, lineEnd, type Place, xPercent, yPercent } from '../frame';
import { endLabels, type LabelLayout } from '../labels';
import { LINES } from '../line-names';
import { type Scene, todayMark, xTick, yTick } from '../scene/scene';

/** The least plot of a small chart in pixels. See charts.css. */
const LAYOUT: LabelLayout = { name: 'wide', width: 150, height: 152, fontSize: 12, lineHeight: 15 };
/** A fourth of a point is less than half a pixel here. */
const TOLERANCE = 0.25;

/** One strategy's four lines and band on the scale of 0–100 that all small charts share. */
export function panelScene(series: ReadinessSeries, asOf: CivilDate): Scene {
  const frame = chartFrame(series, asOf);
  const ticks = [0, 50, 100].map((points) =>
    yTick(yPercent(points), `${points}`, points === 0 ? 'edge' : 'rule'),
  );
  const today = todayMark(frame.today?.x ?? null);
  const now = lineEnd(series, 'logged');
  const line = (column: SeriesColumn) => linePlaces(series, column);
  const band = (low: SeriesColumn, high: SeriesColumn) => [...line(high), ...line(low).reverse()];
  return {
    rules: ticks.map(({ rule }) => rule),
    paths: [
      { tone: 'band', points: band('p10', 'p90'), area: true },
      { tone: 'band-middle', points: band('p25', 'p75'), area: true },
      ...(['planned', 'required', 'projected', 'logged'] as const).map((tone) => ({
        tone,
        points: line(LINES[tone].column),
      })),
    ],
    lines: today.lines,
    dots: now ? [{ tone: 'logged', x: now.x, y: now.y }] : [],
    texts: [
      ...ticks.map(({ label }) => label),
      ...frame.xTicks
        .filter(({ year }) => [2026, 2036, 2046].includes(year))
        .map(({ x, year }) => xTick(x, `${year}`)),
      ...today.texts,
      ...endLabels(series, LAYOUT).map(({ key, y, points }) => ({
        tone: key,
        x: 100,
        y,
        dx: 6,
        text: `${LINES[key].name} ${formatPoints(points)}`,
      })),
    ],
  };
}

function linePlaces(series: ReadinessSeries, column: SeriesColumn): Place[] {
  const points = columnPoints(series, column);
  const values = [{ from: 0, values: points.map(({ value }) => value) }];
  const kept =
    points.length > 0
      ? simplifyLines(
          points.map(({ day }) => day),
          values,
          [],
          TOLERANCE,
        )
      : [];
  return kept.flatMap((index) => {
    const point = points[index];
    return point ? [{ x: xPercent(point.day), y: yPercent(point.value) }] : [];
  });
}
