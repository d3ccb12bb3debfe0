import { type CivilDate, compareDates } from '@/lib/domain/calendar';
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

/** More marks could not be told apart, and a full plan has thousands of dates. */
const MOST_PINS = 100;

export interface PinsOnAxis {
  /** By date. */
  readonly pins: readonly Pin[];
  /** How many are on the axis and not among these. */
  readonly leftOut: number;
}

/**
 * The pins on the time axis; those before 2026 or after 2046 are not on it. Of very many the nearest
 * to today.
 */
export function pinsOnAxis(pins: readonly Pin[], asOf: CivilDate): PinsOnAxis {
  const onAxis = pins.filter(({ date }) => {
    const x = xPercent(axisDay(date));
    return x >= 0 && x <= 100;
  });
  const away = ({ date }: Pin) => Math.abs(axisDay(date) - axisDay(asOf));
  const nearest =
    onAxis.length > MOST_PINS
      ? onAxis.toSorted((a, b) => away(a) - away(b)).slice(0, MOST_PINS)
      : onAxis;
  return {
    pins: nearest.toSorted((a, b) => compareDates(a.date, b.date)),
    leftOut: onAxis.length - nearest.length,
  };
}

/**
 * Clustering: joins pins whose marks would overlap on a plot of this width. A mark is placed at its
 * first pin, so all of them are a mark's size apart or more.
 *
 * @param pins on the axis, by date
 * @param width the least width of the plot in pixels
 * @param place a day's place on the plot, in percent from its left edge
 */
export function clusterPins(
  pins: readonly Pin[],
  width: number,
  place: (day: number) => number = xPercent,
): PinCluster[] {
  const least = (PIN_SIZE / width) * 100;
  const clusters: { x: number; pins: [Pin, ...Pin[]] }[] = [];
  for (const pin of pins) {
    const x = place(axisDay(pin.date));
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
