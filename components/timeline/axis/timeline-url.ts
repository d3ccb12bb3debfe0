import type { CivilDate } from '@/lib/domain/calendar';
import type { DateKind, TimelineDate, TimelineStrategy } from './timeline-dates';
import { type TimelineView, viewQuery } from './view';

/** A date that a form was asked for, or that was just moved. */
export interface ChosenDate extends TimelineDate {
  readonly kind: DateKind;
  /** The goal's id: that of its row. */
  readonly goalId: string;
  /** A goal's due date comes after this. */
  readonly startOn: CivilDate | null;
}

/** The address of the timeline in a view, with `more` of a query. */
export function timelineHref(base: string, view: TimelineView, more = ''): string {
  const query = [viewQuery(view), more].filter(Boolean).join('&');
  return query === '' ? base : `${base}?${query}`;
}

/** What `move` and `moved` of an address name: `goal.ID`. */
export function dateKey(kind: DateKind, id: string): string {
  return `${kind}.${id}`;
}

/** The date that an address names; null when the plan has no such date. */
export function chosenDate(
  strategies: readonly TimelineStrategy[],
  key: string | string[] | undefined,
): ChosenDate | null {
  for (const goal of strategies.flatMap(({ goals }) => goals)) {
    if (key === dateKey('goal', goal.id)) return { ...goal, kind: 'goal', goalId: goal.id };
    const milestone = goal.milestones.find(({ id }) => key === dateKey('milestone', id));
    if (milestone) return { ...milestone, kind: 'milestone', goalId: goal.id, startOn: null };
  }
  return null;
}
