import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatLevel } from '@/lib/format/numbers';
import { chartFrame, type Frame, type HorizonStanding, yPercent } from '../frame/frame';
import { lineEnd, seriesPaths } from '../frame/series-lines';
import { labelParts } from '../labels/chart-label';
import { chartLabels } from '../labels/chart-labels';
import type { LabelLayout } from '../labels/layouts';
import { type Scene, todayMark, xTick, yTick } from '../scene/scene';
import { markShapes } from './readiness-scene';

/** The plot of a small chart in pixels. See ../strategy/strategy-panels.css. */
const LAYOUT: LabelLayout = {
  name: 'wide',
  small: true,
  stacked: true,
  widths: [150, 400],
  height: 152,
  fontSize: 12,
  lineHeight: 14,
  gutter: 22,
};
/** A quarter of a point is less than half a pixel here. */
const TOLERANCE = 0.25;

/**
 * One of the small multiples: a strategy's fan chart on the scale of 0–100 that all of them share.
 *
 * @param part the frame of a part of the axis
 */
export function panelScene(
  series: ReadinessSeries,
  asOf: CivilDate,
  statuses: readonly HorizonStanding[],
  widths = LAYOUT.widths,
  part?: Frame,
): Scene {
  const layout = { ...LAYOUT, widths };
  const frame = part ?? chartFrame(series, asOf, statuses);
  const named = frame.xTicks.filter(
    ({ year }) => part?.xMarks || [2026, 2036, 2046].includes(year),
  );
  const labels = chartLabels(series, frame, layout).map((label) => labelParts(label, layout));
  const ticks = [0, 50, 100].map((points) =>
    yTick(yPercent(points), formatLevel(points), points === 0 ? 'edge' : 'rule'),
  );
  const today = todayMark(frame.today?.x ?? null);
  const now = lineEnd(series, 'logged');
  return {
    rules: ticks.map(({ rule }) => rule),
    paths: seriesPaths(series, TOLERANCE),
    lines: today.lines,
    shapes: [...labels.flatMap(({ shapes }) => shapes), ...markShapes(frame.horizons)],
    dots: now && frame.today ? [{ key: 'now', tone: 'logged', x: now.x, y: now.y }] : [],
    texts: [
      ...ticks.map(({ label }) => label),
      ...named.map(({ x, year, name = `${year}` }) => xTick(x, name)),
      ...today.texts,
      ...labels.flatMap(({ texts }) => texts),
    ],
  };
}
