import { addDays, type CivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/calendar';
import { shiftMonths } from '../axis/axis';
import type { DateKind, TimelineDate, TimelineStrategy } from '../axis/timeline-dates';

/** A date that can be dragged, or moved by keyboard. */
export interface MovableDate {
  readonly kind: DateKind;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly date: CivilDate;
  /** The first day that it may be moved to. */
  readonly least: CivilDate;
}

/** Steps from where the date was; months first, so that going there and back ends where it began. */
export interface Steps {
  readonly months: number;
  readonly days: number;
}

/** Every date that may be moved, by the id that its mark carries. */
export function movableDates(
  strategies: readonly TimelineStrategy[],
): ReadonlyMap<string, MovableDate> {
  const goals = strategies.flatMap((strategy) => strategy.goals);
  return new Map(
    goals.flatMap((goal) =>
      [
        movableDate('goal', goal, addDays(goal.startOn, 1)),
        ...goal.milestones.map((milestone) => movableDate('milestone', milestone, MIN_DATE)),
      ].map((one) => [one.id, one]),
    ),
  );
}

function movableDate(
  kind: DateKind,
  { id, title, version, dueOn }: TimelineDate,
  least: CivilDate,
): MovableDate {
  return { kind, id, title, version, date: dueOn, least };
}

/** The nearest date that it may be moved to. */
export function clampDate({ least }: MovableDate, date: CivilDate): CivilDate {
  if (date < least) return least;
  return date > MAX_DATE ? MAX_DATE : date;
}

export function applySteps(movable: MovableDate, { months, days }: Steps): CivilDate {
  return clampDate(movable, addDays(shiftMonths(movable.date, months), days));
}

/** What a key adds; null for a key that moves nothing. */
export function keyStep(key: string, shift: boolean): Steps | null {
  switch (key) {
    case 'ArrowRight':
      return shift ? { months: 0, days: 1 } : { months: 1, days: 0 };
    case 'ArrowLeft':
      return shift ? { months: 0, days: -1 } : { months: -1, days: 0 };
    case 'PageUp':
      return { months: 12, days: 0 };
    case 'PageDown':
      return { months: -12, days: 0 };
    default:
      return null;
  }
}
