import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatPoints } from '@/lib/format/numbers';
import { endLabels, type LabelLayout } from '../frame/end-labels';
import { chartFrame, yPercent } from '../frame/frame';
import { LINES, lineEnd, seriesPaths } from '../frame/series-lines';
import { type Scene, todayMark, xTick, yTick } from '../scene/scene';

/** The least plot of a small chart in pixels. See strategy-panels.css. */
const LAYOUT: LabelLayout = { name: 'wide', width: 150, height: 152, fontSize: 12, lineHeight: 15 };
/** A quarter of a point is less than half a pixel here. */
const TOLERANCE = 0.25;

/** One of the small multiples: a strategy's fan chart on the scale of 0–100 that all of them share. */
export function panelScene(series: ReadinessSeries, asOf: CivilDate): Scene {
  const frame = chartFrame(series, asOf);
  const ticks = [0, 50, 100].map((points) =>
    yTick(yPercent(points), `${points}`, points === 0 ? 'edge' : 'rule'),
  );
  const today = todayMark(frame.today?.x ?? null);
  const now = lineEnd(series, 'logged');
  return {
    rules: ticks.map(({ rule }) => rule),
    paths: seriesPaths(series, TOLERANCE),
    lines: today.lines,
    dots: now ? [{ key: 'now', tone: 'logged', x: now.x, y: now.y }] : [],
    texts: [
      ...ticks.map(({ label }) => label),
      ...frame.xTicks
        .filter(({ year }) => [2026, 2036, 2046].includes(year))
        .map(({ x, year }) => xTick(x, `${year}`)),
      ...today.texts,
      ...endLabels(series, LAYOUT).map(({ key, y, points }) => ({
        key,
        tone: key,
        x: 100,
        y,
        dx: 6,
        text: `${LINES[key].name} ${formatPoints(points)}`,
      })),
    ],
  };
}
