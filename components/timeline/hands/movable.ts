import { addDays, type CivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/timeline';
import { shiftMonths } from '../axis';
import type { DateKind } from '../types';

/** A date under somebody's hand, as its mark carries it. */
export interface Movable {
  readonly kind: DateKind;
  readonly id: string;
  readonly version: number;
  readonly date: CivilDate;
  /** The first day that it may be moved to. */
  readonly least: CivilDate;
}

/** Steps from where the date stood; months first, so that going there and back ends where it began. */
export interface Steps {
  readonly months: number;
  readonly days: number;
}

/** What a mark carries for the hand: one attribute, because a page may have hundreds of them. */
export function moveText(
  kind: DateKind,
  { id, version, dueOn }: { id: string; version: number; dueOn: CivilDate },
  startOn?: CivilDate,
): string {
  return [kind, id, version, dueOn, startOn ?? ''].join('|');
}

export function readMovable(text: string | undefined): Movable | null {
  const [kind, id, version, date, startOn] = (text ?? '').split('|');
  if ((kind !== 'goal' && kind !== 'milestone') || !id || !date) return null;
  const least = startOn ? addDays(startOn, 1) : MIN_DATE;
  return { kind, id, version: Number(version), date, least };
}

/** Within what the date may be. */
export function allowed({ least }: Movable, date: CivilDate): CivilDate {
  if (date < least) return least;
  return date > MAX_DATE ? MAX_DATE : date;
}

export function stepped(movable: Movable, { months, days }: Steps): CivilDate {
  return allowed(movable, addDays(shiftMonths(movable.date, months), days));
}

/** What a key adds; null for a key that moves nothing. */
export function stepOf(key: string, shift: boolean): Steps | null {
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
