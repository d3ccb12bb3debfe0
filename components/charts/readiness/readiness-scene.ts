import type { CivilDate } from '@/lib/domain/calendar';
import { type ReadinessSeries, SIMPLIFICATION_TOLERANCE } from '@/lib/domain/readiness/series';
import { formatShortDate } from '@/lib/format/dates';
import { formatPoints } from '@/lib/format/numbers';
import { endLabels, type LabelLayout } from '../frame/end-labels';
import { chartFrame, type Frame } from '../frame/frame';
import { LINES, lineEnd, seriesPaths } from '../frame/series-lines';
import {
  type ChartSize,
  inwards,
  type Place,
  type Scene,
  type SceneDot,
  type SceneShape,
  type SceneText,
  type Tone,
  todayLine,
  xTick,
  yTick,
} from '../scene/scene';
import { innerLabels, LAYOUTS } from './inner-labels';
import { clusterPins, type Pin, type PinCluster } from './pins';

/**
 * Pixels from the plot's edge down to the years, where pins are between the two. See readiness.css.
 */
const YEARS_UNDER_PINS = 42;

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
  /** Over the chart's own lines. */
  readonly overlay?: Pick<Scene, 'paths' | 'texts'>;
  readonly layouts?: readonly LabelLayout[];
}

/** A fan chart: what is required, planned, logged and projected from 2026 to 2046. */
export function readinessScene(
  series: ReadinessSeries,
  asOf: CivilDate,
  { pins = [], overlay, layouts = LAYOUTS }: ReadinessSceneParts = {},
): ReadinessScene {
  const frame = chartFrame(series, asOf);
  const now = lineEnd(series, 'logged');
  const ticks = frame.yTicks.map(({ points, y }) =>
    yTick(y, `${points}`, points === 0 ? 'edge' : 'rule'),
  );
  const labels = layouts.map((layout) => labelsFor(series, frame, layout));
  return {
    rules: [
      ...ticks.map(({ rule }) => rule),
      // Under the lines, which cross it.
      ...(frame.today ? [todayLine(frame.today.x)] : []),
    ],
    paths: [...seriesPaths(series, SIMPLIFICATION_TOLERANCE), ...(overlay?.paths ?? [])],
    lines: [],
    shapes: [
      ...frame.xTicks.map(
        ({ x }): SceneShape => ({ key: `x ${x}`, tone: 'edge', x, y: 100, d: 'M0 0v5' }),
      ),
      ...labels.flatMap(({ samples }) => samples),
    ],
    dots: [
      ...frame.horizons.map(
        ({ x, y }): SceneDot => ({ key: `x ${x}`, tone: 'horizon', x, y, radius: 3.5 }),
      ),
      ...(now ? [{ key: 'now', tone: 'logged' as const, x: now.x, y: now.y }] : []),
    ],
    texts: [
      ...ticks.map(({ label }) => label),
      ...frame.xTicks.map(({ year, x }) => {
        const tick = xTick(x, `${year}`, undefined, 'middle');
        return pins.length > 0 ? { ...tick, dy: YEARS_UNDER_PINS } : tick;
      }),
      ...(overlay?.texts ?? []),
      ...labels.flatMap(({ texts }) => texts),
    ],
    pins: pinSets(pins, layouts),
  };
}

/** The words for one size of chart, and the line samples before the end labels. */
function labelsFor(series: ReadinessSeries, frame: Frame, layout: LabelLayout) {
  const { name: size } = layout;
  const wide = size === 'wide';
  const { today } = frame;
  const ends = endLabels(series, layout);
  const { horizons, logged } = innerLabels(series, frame, layout);
  const words = (key: string, tone: Tone, text: string, place: Partial<SceneText> & Place) => ({
    ...place,
    key: `${size} ${key}`,
    tone,
    text,
    size,
  });
  const samples = ends.map(
    ({ key, y }): SceneShape => ({
      key: `${size} ${key}`,
      tone: key,
      x: 100,
      y,
      d: wide ? 'M7 0h17' : 'M5 0h9',
      size,
    }),
  );
  const labels = [
    ...ends.map(({ key, y, points }) => {
      const { name } = LINES[key];
      const text = wide ? `${name} ${formatPoints(points)}` : name;
      return words(key, key, text, { x: 100, y, dx: wide ? 29 : 17 });
    }),
    ...horizons.map((label) => words(`x ${label.x}`, 'required', label.text, label)),
    ...(logged ? [words('log', 'logged', logged.text, logged)] : []),
  ];
  const texts: SceneText[] = labels.map((label) => ({ ...label, large: true }));
  if (wide) texts.push(words('points', 'tick', 'Points', POINTS));
  if (today) {
    const text = wide ? `Today, ${formatShortDate(today.date)}` : 'Today';
    texts.push(
      words('today', 'today', text, { x: today.x, y: 0, dy: -12, anchor: inwards(today.x) }),
    );
  }
  return { samples, texts };
}

/** The unit, above the numbers of the scale. */
const POINTS = { x: 0, y: 0, dx: -8, dy: -17, anchor: 'end' } as const;

/**
 * One set for both sizes; where the narrow chart joins more pins, a set for each, of which one is
 * shown.
 */
function pinSets(pins: readonly Pin[], layouts: readonly LabelLayout[]): PinSet[] {
  if (pins.length === 0) return [];
  const sets = layouts.map(({ name, width }) => ({
    size: name,
    clusters: clusterPins(pins, width),
  }));
  const [first] = sets;
  return first && sets.every(({ clusters }) => clusters.length === first.clusters.length)
    ? [{ clusters: first.clusters }]
    : sets;
}
