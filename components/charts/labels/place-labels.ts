import type { Place } from '../scene/scene';
import {
  type Box,
  boxOn,
  distanceTo,
  isInside,
  overlaps,
  type Placed,
  type Plane,
  pixelOn,
} from './box';
import { LEAST_LEADER } from './chart-label';
import { columnsInside, gapTo, rasterise } from './column-raster';

export interface WantedLabel {
  /** What it names, on the plot. */
  readonly at: Place;
  /** The keys of the lines that it may be near to: they run to what it names. */
  readonly lines?: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Directions in the order of preference; all of them when left out. */
  readonly towards?: readonly Direction[];
}

/** Where a label goes from the place that it names. */
export type Direction = readonly [side: -1 | 0 | 1, down: -1 | -0.5 | 0 | 0.5 | 1];

/** A line that labels keep off, or the area between two: the more it weighs, the further. */
export interface Obstacle {
  /** Of a line that a label may name. */
  readonly key?: string;
  readonly line: readonly Place[];
  readonly other?: readonly Place[];
  readonly weight: number;
}

const DIRECTIONS: readonly Direction[] = [
  [1, 0],
  [1, -0.5],
  [1, 0.5],
  [0, -1],
  [0, 1],
  [-1, -0.5],
  [-1, 0.5],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
/** Pixels between a place and its label. */
const REACHES = [9, 14, 20, 28, 38, 50, 66, 82] as const;
/** For a label that has many places to name: no further away. */
export const NEAR: readonly number[] = REACHES.slice(0, 3);
/** A box that is taken costs more than any number of crossed lines, one outside more than that. */
const TAKEN = 2_000;
const OUTSIDE = 20_000;
/** What names one line beside the end of another misleads: worse than to cover either. */
const MISLEADING = 200;
/** Pixels that labels keep from lines. */
const CLEAR = 3;
/** Each pixel further away is worth so many columns of a crossed line. */
const FURTHER = 0.7;

/** What a label would cover at a place. */
export interface CostField {
  /**
   * @param others labels besides those that are always there
   * @param limit from here on it does not matter how much more it is
   */
  cost(label: Placed, others: readonly Placed[], limit: number): number;
  /** Whether a label is nearer to what it does not name than to what it does: a place or a line. */
  isDoubtful(label: Placed, wanted: Pick<WantedLabel, 'lines'>): boolean;
}

/**
 * @param taken what labels must not cover
 * @param named the places that labels name: a label is nearest to its own
 * @param planes the plots that a place must be good for
 */
export function costField(
  obstacles: readonly Obstacle[],
  taken: readonly Placed[],
  named: readonly Place[],
  planes: readonly Plane[],
): CostField {
  const fields = planes.map((plane) => ({
    plane,
    fixed: taken.map((one) => boxOn(one, plane)),
    named: named.map((at) => pixelOn(at, plane)),
    rasters: obstacles.map(({ key, line, other, weight }) => ({
      key,
      weight,
      clear: other ? 0 : 2 * CLEAR,
      raster: rasterise(line, plane, other),
    })),
  }));
  return {
    cost(label, others, limit) {
      // What must not be on any plot counts whole; lines count by the average of all plots.
      let cost = 0;
      for (const { plane, fixed, named: places, rasters } of fields) {
        const box = boxOn(label, plane);
        if (!isInside(box, plane)) cost += OUTSIDE;
        for (const other of fixed) if (overlaps(box, other)) cost += TAKEN;
        for (const other of others) cost += coveredBy(label, box, other, plane);
        if (cost < limit && misleads(label, box, places)) {
          // From further away a line can lead to it.
          const led = distanceTo(box, box.x - label.dx, box.y - label.dy) >= LEAST_LEADER;
          cost += ((led ? 1 : 2) * MISLEADING) / fields.length;
        }
        for (const { raster, weight, clear } of rasters) {
          if (cost >= limit) break;
          const around = { ...box, width: box.width + clear, height: box.height + clear };
          cost += (weight / fields.length) * columnsInside(raster, around);
        }
        if (cost >= limit) break;
      }
      return cost;
    },
    isDoubtful(label, { lines = [] }) {
      return fields.some(({ plane, named: places, rasters }) => {
        const box = boxOn(label, plane);
        const own = distanceTo(box, box.x - label.dx, box.y - label.dy);
        return (
          misleads(label, box, places) ||
          rasters.some(({ key, raster }) => {
            return key !== undefined && !lines.includes(key) && gapTo(raster, box, own) < own;
          })
        );
      });
    },
  };
}

/** Two labels, and the lines that lead to them, cover neither. */
function coveredBy(label: Placed, box: Box, other: Placed, plane: Plane): number {
  const taken = boxOn(other, plane);
  if (overlaps(box, taken)) return TAKEN;
  return isCrossed(box, other, taken) || isCrossed(taken, label, box) ? TAKEN / 2 : 0;
}

/** Whether the straight way from what a label names to the label runs through a box. */
function isCrossed(box: Box, { dx, dy }: Placed, { x, y }: Box): boolean {
  for (let share = 0.15; share < 1; share += 0.15) {
    if (distanceTo(box, x - dx * share, y - dy * share) === 0) return true;
  }
  return false;
}

/** Whether a label is nearer to a place that it does not name. */
function misleads({ dx, dy }: Placed, box: Box, places: readonly Place[]): boolean {
  const [x, y] = [box.x - dx, box.y - dy];
  const own = distanceTo(box, x, y);
  return places.some(
    (place) =>
      Math.abs(place.x - x) + Math.abs(place.y - y) > 1 && distanceTo(box, place.x, place.y) <= own,
  );
}

interface PlacedLabel {
  readonly label: Placed;
  readonly cost: number;
}

/**
 * Label placement by candidates: every label gets the place beside what it names that covers least,
 * that is, no other label, as little of a line as possible, and nothing outside the plot; the
 * nearest of those. Greedy in the order given, then twice more with all the others in place where
 * that left one on what is taken.
 */
export function placeLabels(labels: readonly WantedLabel[], field: CostField): Placed[] {
  const placed: PlacedLabel[] = [];
  const others = (index: number) =>
    placed.filter((_other, at) => at !== index).map(({ label }) => label);
  for (const label of labels) placed.push(cheapest(label, field, others(-1)));
  for (let round = 0; round < 2 && placed.some(({ cost }) => cost >= TAKEN / 2); round++) {
    for (const [index, wanted] of labels.entries()) {
      placed[index] = cheapest(wanted, field, others(index));
    }
  }
  return placed.map(({ label }) => label);
}

/** The best place for one label, and what it costs. */
export function cheapest(
  { at, width, height, towards = DIRECTIONS }: WantedLabel,
  field: CostField,
  others: readonly Placed[],
  reaches: readonly number[] = REACHES,
): PlacedLabel {
  let best: Placed = { at, width, height, dx: 0, dy: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (const reach of reaches) {
    const far = FURTHER * (reach - REACHES[0]);
    if (far >= least) break;
    for (const [side, down] of towards) {
      const corner = side !== 0 && Math.abs(down) === 1;
      const dx = side * (reach + width / 2) * (corner ? 0.75 : 1);
      const dy = down * (Math.abs(down) === 1 ? reach + height / 2 : height);
      const label = { at, width, height, dx, dy };
      const cost = field.cost(label, others, least - far) + far;
      if (cost < least) [best, least] = [label, cost];
    }
  }
  return { label: best, cost: least };
}
