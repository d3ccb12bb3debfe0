import { addYears, type CivilDate, maxDate } from '../calendar';

/** A goal of the plan, as an import sees it. */
export interface KnownGoal {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Those that count. */
  readonly entries: readonly { readonly occurredOn: CivilDate; readonly value: number }[];
}

/** What is to become of the rows with one title: a goal that is there, a new one, or nothing. */
export type Target =
  | { readonly to: 'goal'; readonly goalId: string }
  | { readonly to: 'new'; readonly title: string }
  | { readonly to: 'nothing' };

/** A title as it is compared: case, blanks and the way its accents are encoded do not count. */
export function titleKey(title: string): string {
  return title.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The goal that a title names; null where none does, or more than one. */
export function goalOfTitle<G extends Pick<KnownGoal, 'title'>>(
  title: string,
  goals: readonly G[],
): G | null {
  const named = goals.filter((goal) => titleKey(goal.title) === titleKey(title));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What a new goal would count, by the rows that are to be logged on it. */
export interface SuggestedMeasure {
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly dueOn: CivilDate;
}

interface Logged {
  readonly day: CivilDate;
  readonly value: number;
  readonly unit: string;
}

/**
 * Suggests a new goal's measure: from nothing up to the highest value, or down from the first to the
 * lowest where the values fall; due in a year.
 */
export function suggestMeasure(rows: readonly Logged[], today: CivilDate): SuggestedMeasure {
  const byDay = rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const values = byDay.map(({ value }) => value);
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const lowest = values.reduce((a, b) => Math.min(a, b), 0);
  const highest = values.reduce((a, b) => Math.max(a, b), lowest);
  const falls = last < first;
  const [baseline, target] = falls
    ? [first, values.reduce((a, b) => Math.min(a, b), first)]
    : [lowest, highest];
  return {
    unit: rows.find(({ unit }) => unit !== '')?.unit ?? '',
    baseline,
    target: target === baseline ? baseline + 1 : target,
    dueOn: addYears(maxDate(today, ...byDay.slice(-1).map(({ day }) => day)), 1),
  };
}
