import type { CivilDate } from '@/lib/domain/calendar';
import { axisDay } from '@/lib/domain/readiness/series';
import { formatShortDate } from '@/lib/format/dates';
import { xPercent } from '../frame/frame';

/** A date that the plan sets: a goal's due date, or a milestone on the way to it. */
export interface Pin {
  /** Unique among the chart's pins. */
  readonly id: string;
  readonly kind: 'goal' | 'milestone';
  readonly date: CivilDate;
  readonly title: string;
  readonly done: boolean;
  /** Where the goal is shown. */
  readonly href: string;
}

export interface PinCluster {
  /** Percent from the left edge of the plot: where its first pin is. */
  readonly x: number;
  /** By date; at least one. */
  readonly pins: readonly [Pin, ...Pin[]];
}

/** Pixels that a mark needs for itself: the least size of a target (WCAG 2.2, 2.5.8). */
export const PIN_SIZE = 24;

/** The pins on the time axis by date; those before 2026 or after 2046 are not on it. */
export function pinsOnAxis(pins: readonly Pin[]): Pin[] {
  return pins
    .filter(({ date }) => xPercent(axisDay(date)) >= 0 && xPercent(axisDay(date)) <= 100)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Clustering: joins pins whose marks would overlap on a plot of this width. A mark is placed at its
 * first pin, so all of them are a mark's size apart or more.
 *
 * @param pins on the axis, by date
 * @param width the least width of the plot in pixels
 */
export function clusterPins(pins: readonly Pin[], width: number): PinCluster[] {
  const least = (PIN_SIZE / width) * 100;
  const clusters: { x: number; pins: [Pin, ...Pin[]] }[] = [];
  for (const pin of pins) {
    const x = xPercent(axisDay(pin.date));
    const before = clusters.at(-1);
    if (before && x - before.x < least) before.pins.push(pin);
    else clusters.push({ x, pins: [pin] });
  }
  return clusters;
}

/** `Goal due 31 Mar 2028: Finish the course (done)` */
export function pinName({ kind, date, title, done }: Pin): string {
  const what = kind === 'goal' ? 'Goal due' : 'Milestone';
  return `${what} ${formatShortDate(date)}: ${title}${done ? ' (done)' : ''}`;
}
