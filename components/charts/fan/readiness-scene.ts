import { STATUS_SHAPES } from '@/components/ui/status-shapes';
import type { CivilDate } from '@/lib/domain/calendar';
import { type ReadinessSeries, SIMPLIFICATION_TOLERANCE } from '@/lib/domain/readiness/series';
import { formatShortDate } from '@/lib/format/dates';
import { formatLevel } from '@/lib/format/numbers';
import {
  chartFrame,
  type Estimate,
  type Frame,
  type HorizonMark,
  type HorizonStanding,
  xPercent,
} from '../frame/frame';
import { columnPlaces, lineEnd, seriesPaths } from '../frame/series-lines';
import { labelParts } from '../labels/chart-label';
import { chartLabels, obstaclesOf } from '../labels/chart-labels';
import { LAYOUTS, type LabelLayout } from '../labels/layouts';
import type { Overlay } from '../labels/overlay-labels';
import {
  type ChartSize,
  inwards,
  type Scene,
  type SceneDot,
  type ScenePath,
  type SceneShape,
  type SceneText,
  type Tone,
  todayLine,
  xTick,
  yTick,
} from '../scene/scene';
import { clusterPins, type Pin, type PinCluster } from './pins';

/**
 * Pixels from the plot's edge down to the years, where pins are between the two. See ../readiness/readiness.css.
 */
const YEARS_UNDER_PINS = 36;

/** The scene of a readiness chart, with its pins: a page draws them as links, a file as shapes. */
export interface ReadinessScene extends Scene {
  readonly pins: readonly PinSet[];
}

/** Clusters of pins on the narrow or the wide chart; on both when `size` is undefined. */
export interface PinSet {
  readonly size?: ChartSize;
  readonly clusters: readonly PinCluster[];
}

interface ReadinessSceneParts {
  /** By date, all of them on the axis. */
  readonly pins?: readonly Pin[];
  readonly statuses?: readonly HorizonStanding[];
  /** What the person gave themselves. */
  readonly estimates?: readonly Estimate[];
  /** Other projections over the chart's own. */
  readonly overlays?: readonly Overlay[];
  readonly layouts?: readonly LabelLayout[];
  /** `asOf` is a day of the past, as in a review: it is named by its date. */
  readonly past?: boolean;
  /** In place of the whole axis. */
  readonly part?: AxisPart;
}

/** A part of the time axis. */
export interface AxisPart {
  readonly frame: Frame;
  /** A day's place, in percent from the left edge. */
  readonly place: (day: number) => number;
  /** Whether the whole axis has pins, for which there is room then. */
  readonly pinned: boolean;
}

/** A fan chart: what is required, planned, logged and projected from 2026 to 2046. */
export function readinessScene(
  series: ReadinessSeries,
  asOf: CivilDate,
  {
    pins = [],
    statuses,
    estimates,
    overlays = [],
    layouts = LAYOUTS,
    part,
    past = false,
  }: ReadinessSceneParts = {},
): ReadinessScene {
  const { frame, place, pinned }: AxisPart = part ?? {
    frame: chartFrame(series, asOf, statuses, estimates),
    place: xPercent,
    pinned: pins.length > 0,
  };
  const now = lineEnd(series, 'logged');
  const ticks = frame.yTicks.map(({ points, y }) =>
    yTick(y, formatLevel(points), points === 0 ? 'edge' : 'rule'),
  );
  const obstacles = obstaclesOf(series, overlays);
  const labels = layouts.flatMap((layout) =>
    chartLabels(series, frame, layout, overlays, obstacles).map((label) =>
      labelParts(label, layout),
    ),
  );
  return {
    rules: [
      ...ticks.map(({ rule }) => rule),
      // Under the lines, which cross it.
      ...(frame.today ? [todayLine(frame.today.x)] : []),
    ],
    paths: [...seriesPaths(series, SIMPLIFICATION_TOLERANCE), ...overlayPaths(overlays)],
    lines: [],
    shapes: [
      ...(frame.xMarks ?? frame.xTicks.map(({ x }) => x)).map(
        (x): SceneShape => ({ key: `x ${x}`, tone: 'edge', x, y: 100, d: 'M0 0v5' }),
      ),
      ...labels.flatMap(({ shapes }) => shapes),
      ...markShapes(frame.horizons),
    ],
    dots: [
      ...markDots(frame.horizons),
      ...frame.estimates.map(({ date, x, y }) => ({
        key: `estimate ${date}`,
        tone: 'estimate' as const,
        x,
        y,
      })),
      ...(now && frame.today ? [{ key: 'now', tone: 'logged' as const, x: now.x, y: now.y }] : []),
    ],
    texts: [
      ...ticks.map(({ label }) => label),
      ...frame.xTicks.map(({ year, name = `${year}`, x }) => {
        const tick = xTick(x, name, undefined, 'middle');
        return pinned ? { ...tick, dy: YEARS_UNDER_PINS } : tick;
      }),
      ...layouts.flatMap((layout) => todayTexts(frame, layout, past)),
      ...labels.flatMap(({ texts }) => texts),
    ],
    pins: pinSets(pins, layouts, place),
  };
}

/** Marks are smaller than in lists. */
const MARK_SCALE = 0.8;

/** A horizon's mark by its status, on a disc of paper; a ring where it is past. */
export function markShapes(marks: readonly HorizonMark[]): SceneShape[] {
  return marks.flatMap(({ year, x, y, status }) => {
    const part = (tone: Tone, d: string): SceneShape => ({
      key: `${tone} ${year}`,
      tone,
      x,
      y,
      d,
      scale: MARK_SCALE,
    });
    const disc = part('status-paper', 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z');
    if (!status) return [];
    const { outline, solid } = STATUS_SHAPES[status];
    return [
      disc,
      ...(outline ? [part(`status-${status}`, outline)] : []),
      ...(solid ? [part(`status-${status}-solid`, solid)] : []),
    ];
  });
}

/** Horizons without a status, as rings. */
export function markDots(marks: readonly HorizonMark[]): SceneDot[] {
  return marks
    .filter(({ status }) => !status)
    .map(({ x, y }) => ({ key: `x ${x}`, tone: 'horizon', x, y, radius: 3.5 }));
}

/** The middles of other projections over the chart's own, told apart by dash and label. */
function overlayPaths(overlays: readonly Overlay[]): ScenePath[] {
  return overlays.map(({ id, series }) => ({
    key: `overlay-${id}`,
    tone: `overlay-${id}`,
    points: columnPlaces(series, 'p50', SIMPLIFICATION_TOLERANCE),
  }));
}

/** Today's name over its line. */
function todayTexts({ today }: Frame, { name }: LabelLayout, past: boolean): SceneText[] {
  if (!today) return [];
  const date = formatShortDate(today.date);
  const now = name === 'wide' ? `Today, ${date}` : 'Today';
  const text = past ? date : now;
  const anchor = inwards(today.x);
  return [
    { key: `${name} today`, tone: 'today', x: today.x, y: 0, dy: -12, anchor, text, size: name },
  ];
}

/**
 * One set for both sizes; where the narrow chart joins more pins, a set for each, of which one is
 * shown.
 */
function pinSets(
  pins: readonly Pin[],
  layouts: readonly LabelLayout[],
  place: (day: number) => number,
): PinSet[] {
  if (pins.length === 0) return [];
  const sets = layouts.map(({ name, widths }) => ({
    size: name,
    clusters: clusterPins(pins, Math.min(...widths), place),
  }));
  const [first] = sets;
  return first && sets.every(({ clusters }) => clusters.length === first.clusters.length)
    ? [{ clusters: first.clusters }]
    : sets;
}
