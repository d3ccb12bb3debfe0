import { scaleLinear } from 'd3-scale';
import { type CivilDate, FIRST_DAY, LAST_DAY } from '@/lib/domain/calendar';
import { axisDay, simplifyLines } from '@/lib/domain/readiness/series';
import { xPercent } from '../frame/frame';
import {
  type ChartSize,
  type Place,
  type Scene,
  type ScenePath,
  type SceneText,
  todayMark,
  xTick,
  yTick,
} from '../scene/scene';
import { spread } from '../scene/spread';
import type { Stack } from './layers';
import { positions } from './stack-words';

/** The height in pixels of the smallest plot that the words must fit. See stack.css. */
const PLOTS: Readonly<Record<ChartSize, number>> = { narrow: 232, wide: 336 };
const LINE_HEIGHT = 15;
/** In points: a fraction of a pixel. */
const TOLERANCE = 0.05;

/** A stacked area chart: the layers from 2026 to 2046, numbered from the top. */
export function stackScene(stack: Stack, asOf: CivilDate): Scene {
  const shown = stack.dates.flatMap((date, at) =>
    date >= FIRST_DAY && date <= LAST_DAY ? [at] : [],
  );
  const days = shown.map((at) => axisDay(stack.dates[at] as CivilDate));
  const heights = boundaries(stack, shown);
  const scale = scaleFor(heights.at(-1) ?? []);
  const y = (points: number) => 100 - (points / scale.most) * 100;
  const line = (values: readonly number[], from = 0): Place[] => {
    const along = days.slice(from, from + values.length);
    const kept = along.length > 0 ? simplifyLines(along, [{ from: 0, values }], [], TOLERANCE) : [];
    return kept.map((index) => ({
      x: xPercent(along[index] as number),
      y: y(values[index] as number),
    }));
  };
  const lines = heights.map((values) => line(values));
  const ticks = scale.ticks.map((points) =>
    yTick(y(points), `${points}%`, points === 0 ? 'edge' : 'rule'),
  );
  const now = xPercent(axisDay(asOf));
  const today = todayMark(now);
  const until = plannedTo(stack, asOf);
  const totals = shown.map((at) => stack.totals[at] ?? 0);
  const total = (key: 'logged' | 'projected' | 'beyond', first: string, last: string) => {
    const part = shown.flatMap((at, index) => {
      const date = stack.dates[at] as CivilDate;
      return date >= first && date <= last ? [index] : [];
    });
    const [from = 0, to = -1] = [part[0], part.at(-1)];
    return {
      key,
      tone: key,
      points: part.length > 1 ? line(totals.slice(from, to + 1), from) : [],
    };
  };
  const bottomUp = stack.layers.toReversed();
  return {
    rules: ticks.map(({ rule }) => rule),
    paths: [
      ...bottomUp.map(({ key, tone }, index) => ({
        key,
        tone,
        points: [...(lines[index + 1] ?? []), ...(lines[index] ?? []).toReversed()],
        area: true,
      })),
      ...veil('ahead', now),
      ...veil('beyond', xPercent(axisDay(until))),
      total('beyond', until, LAST_DAY),
      total('projected', asOf, until),
      total('logged', FIRST_DAY, asOf),
    ],
    lines: today.lines,
    dots: [],
    texts: [
      ...ticks.map(({ label }) => label),
      ...[2026, 2031, 2036, 2041, 2046].map((year) =>
        xTick(year === 2026 ? 0 : xPercent(axisDay(`${year}-12-31`)), `${year}`),
      ),
      ...today.texts,
      ...beyondTexts(xPercent(axisDay(until)), now),
      ...numbers(stack.layers, days, heights, y, now),
      ...endNames(stack, heights, y),
    ],
  };
}

/** The end of the plan on the grid, or today where nothing is planned from here on. */
function plannedTo(stack: Stack, asOf: CivilDate): CivilDate {
  const { end } = positions(stack, asOf);
  return end === null ? asOf : (stack.dates[end] ?? asOf);
}

/** Paler from a place on: what is not done yet, and once more what is not planned either. */
function veil(key: string, x: number): ScenePath[] {
  if (x >= 100) return [];
  const from = Math.max(0, x);
  const points = [
    { x: from, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: from, y: 100 },
  ];
  return [{ key: `veil ${key}`, tone: 'veil', points, area: true }];
}

/** Over the palest part, where there is room for its name beside today's. */
function beyondTexts(x: number, now: number): SceneText[] {
  const [room, apart] = [100 - x, x - now];
  if (room < 25 || apart < 10) return [];
  const place = { x, y: 0, dy: -10, anchor: 'start', tone: 'quiet' } as const;
  const text = 'If nothing more is planned';
  const wide: SceneText = { ...place, key: 'wide beyond', text, size: 'wide' };
  const narrow: SceneText = { ...place, key: 'narrow beyond', text, size: 'narrow' };
  return room < 60 || apart < 20 ? [wide] : [wide, narrow];
}

/** For each edge between layers, from the bottom of the stack up, its height on each date. */
export function boundaries({ layers }: Stack, shown: readonly number[]): number[][] {
  const edges: number[][] = [shown.map(() => 0)];
  for (const { values } of layers.toReversed()) {
    const below = edges.at(-1) ?? [];
    edges.push(shown.map((at, index) => (below[index] ?? 0) + (values[at] ?? 0)));
  }
  return edges;
}

/** A linear scale with a handful of rules, up to the first one above the stack. */
function scaleFor(top: readonly number[]) {
  const scale = scaleLinear([0, Math.max(25, ...top)], [0, 1]).nice(5);
  return { most: scale.domain()[1] ?? 25, ticks: scale.ticks(5) };
}

/** Each layer's number where the layer is highest, if it is as high as the number. */
function numbers(
  layers: Stack['layers'],
  days: readonly number[],
  heights: readonly (readonly number[])[],
  y: (points: number) => number,
  today: number,
): SceneText[] {
  return layers.toReversed().flatMap(({ key }, index) => {
    const [below, above] = [heights[index] ?? [], heights[index + 1] ?? []];
    let best = -1;
    let most = 0;
    for (const [at, day] of days.entries()) {
      const x = xPercent(day);
      const height = (above[at] ?? 0) - (below[at] ?? 0);
      const free = x >= 4 && x <= 94 && Math.abs(x - today) > 2;
      if (free && height > most) [best, most] = [at, height];
    }
    const tall = y(0) - y(most);
    const size: ChartSize | null =
      tall * PLOTS.narrow >= LINE_HEIGHT * 100
        ? 'narrow'
        : tall * PLOTS.wide >= LINE_HEIGHT * 100
          ? 'wide'
          : null;
    if (best < 0 || size === null) return [];
    const middle = ((below[best] ?? 0) + (above[best] ?? 0)) / 2;
    const place = { x: xPercent(days[best] as number), y: y(middle) };
    const text: SceneText = {
      key: `inside ${key}`,
      ...place,
      tone: 'label',
      anchor: 'middle',
      text: `${layers.length - index}`,
      size: size === 'wide' ? 'wide' : undefined,
    };
    return [text];
  });
}

/** Numbers at the right edge, with names where there is room. */
function endNames(
  { layers }: Stack,
  heights: readonly (readonly number[])[],
  y: (points: number) => number,
): SceneText[] {
  const middles = layers.map((_, index) => {
    const at = layers.length - 1 - index;
    return y(((heights[at]?.at(-1) ?? 0) + (heights[at + 1]?.at(-1) ?? 0)) / 2);
  });
  return (['narrow', 'wide'] as const).flatMap((size) => {
    const places = spread(middles, (LINE_HEIGHT / PLOTS[size]) * 100, 0, 100);
    return layers.map(({ key, name }, index): SceneText => {
      const text = size === 'wide' ? `${index + 1} ${shortName(name)}` : `${index + 1}`;
      return {
        key: `${size} ${key}`,
        tone: 'label',
        x: 100,
        y: places[index] ?? 0,
        dx: 8,
        text,
        size,
      };
    });
  });
}

/** A title for a label with little room. */
export function shortName(name: string): string {
  return name.length > 21 ? `${name.slice(0, 20).trimEnd()}…` : name;
}
