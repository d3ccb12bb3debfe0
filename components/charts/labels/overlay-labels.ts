import { type ReadinessSeries, valueOn } from '@/lib/domain/readiness/series';
import { LAST_AXIS_DAY, yPercent } from '../frame/frame';
import type { Placed } from './box';
import { type ChartLabel, labelSize } from './chart-label';
import type { LabelLayout } from './layouts';
import { type CostField, cheapest, type Direction, NEAR } from './place-labels';

export interface Overlay {
  /** Names the line's dash, `chart-overlay-{id}`: the same wherever it is shown. */
  readonly id: string;
  /** Shown beside the line, and before its name in the list. */
  readonly label: string;
  readonly series: ReadinessSeries;
  /** Of a line that is named at its end, as the chart's own are, and has a column in its table. */
  readonly named?: OverlayName;
}

export interface OverlayName {
  /** The name of its levels in the table and under the cursor. */
  readonly column: string;
  /** The label in rows, where there is little room, the last of which says enough. */
  readonly stacked: readonly string[];
}

/** Percent of the plot's width at which a label may be placed. */
const STOPS = Array.from({ length: 24 }, (_, index) => 96 - 4 * index);
/** How many of them are tried at the most: a slider redraws the chart at each step. */
const MOST_TRIED = 8;
/** A label that costs no more is good enough. */
const LITTLE = 2;
const DIRECTIONS: readonly Direction[] = [
  [0, -1],
  [0, 1],
  [1, -0.5],
  [-1, 0.5],
];

/** Places the label of each line that is not named at its end beside it, where it is furthest from the others. */
export function overlayLabels(
  overlays: readonly Overlay[],
  series: ReadinessSeries,
  layout: LabelLayout,
  field: CostField,
  taken: readonly Placed[],
): ChartLabel[] {
  const placed: Placed[] = [...taken];
  return overlays.flatMap(({ id, label, series: line, named }) => {
    if (named) return [];
    const rivals = [series, ...overlays.map((other) => other.series).filter((one) => one !== line)];
    const stops = STOPS.flatMap((x) => {
      const value = levelAt(line, x);
      if (value === null) return [];
      const gaps = rivals.map((rival) => Math.abs(value - (levelAt(rival, x) ?? 1_000)));
      return [{ at: { x, y: yPercent(value) }, apart: Math.min(...gaps) }];
    }).sort((a, b) => b.apart - a.apart);
    const rows = [{ tone: 'label' as const, text: label }];
    let best: ReturnType<typeof cheapest> | undefined;
    for (const { at } of stops.slice(0, MOST_TRIED)) {
      const wanted = { at, ...labelSize(rows, layout), towards: DIRECTIONS };
      const here = cheapest(wanted, field, placed, NEAR);
      if (!best || here.cost < best.cost) best = here;
      if (best.cost <= LITTLE) break;
    }
    if (!best) return [];
    placed.push(best.label);
    return [{ key: `overlay-${id}`, rows, placed: best.label }];
  });
}

function levelAt(series: ReadinessSeries, x: number): number | null {
  return valueOn(series, 'p50', (x / 100) * LAST_AXIS_DAY);
}
