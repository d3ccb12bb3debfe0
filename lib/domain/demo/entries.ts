import { addDays, type CivilDate, daysBetween, minDate, partsOf } from '../calendar';
import { between, chanceOf, type Random } from './chance';
import type { Course } from './goals';
import { valueAt, wavesOf } from './measure';
import type { Occasion } from './words';

/** An entry before the whole log is numbered. */
export interface DraftEntry {
  readonly occurredOn: CivilDate;
  readonly loggedOn: CivilDate;
  readonly value: number;
  /** What its note is about; null without one. */
  readonly occasion: Occasion | null;
  /** What was typed first, where that was wrong, and when it was put right. */
  readonly mistyped?: { readonly value: number; readonly until: CivilDate };
  readonly removed?: true;
}

/** What a person logged of a goal: every few weeks, less in holidays, often without a note. */
export function entriesOf(course: Course, today: CivilDate): DraftEntry[] {
  const { startOn, until, fraction } = course;
  if (until === null) return [];
  const random = chanceOf(course.strategyKey, course.template, 'log');
  const waves = wavesOf(random);
  const span = Math.max(1, daysBetween(startOn, until));
  const entries: DraftEntry[] = [];
  for (const occurredOn of daysOf(startOn, until, random)) {
    const isLast = occurredOn === until;
    const share = isLast ? 1 : waves(daysBetween(startOn, occurredOn) / span);
    const value = valueAt(course, fraction * share);
    // The target is reached on the last day and no sooner, however values are rounded.
    if (value === course.target && !isLast) continue;
    const before = entries.at(-1);
    const delay = random() < 0.15 ? between(random, 1, 3) : 0;
    const occasion = occasionOf(course, value, before, occurredOn, random);
    // That nothing has moved is seldom worth an entry, but for the last time that it was looked at.
    const isStill = value === (before?.value ?? course.baseline);
    if (isStill && !(before && (isLast || random() < 0.35))) continue;
    const loggedOn = minDate(addDays(occurredOn, delay), addDays(today, -1));
    entries.push({ occurredOn, loggedOn, value, occasion });
  }
  return entries;
}

function occasionOf(
  { target }: Course,
  value: number,
  before: DraftEntry | undefined,
  day: CivilDate,
  random: Random,
): Occasion | null {
  const chance = random();
  if (value === target) return 'done';
  if (!before) return chance < 0.7 ? 'first' : null;
  if (value === before.value) return 'still';
  if (daysBetween(before.occurredOn, day) > 55) return 'afterBreak';
  return chance < 0.4 ? 'usual' : null;
}

/** Uneven days, the last one being `until`. */
function daysOf(startOn: CivilDate, until: CivilDate, random: Random): CivilDate[] {
  const days: CivilDate[] = [];
  let day = addDays(startOn, between(random, 4, 18));
  while (day < addDays(until, -5)) {
    days.push(day);
    const gap = between(random, 8, 29) + (random() < 0.12 ? between(random, 20, 35) : 0);
    day = addDays(day, isHoliday(day) ? gap + between(random, 14, 28) : gap);
  }
  return [...days, until];
}

/** When most people have other things to do. */
function isHoliday(date: CivilDate): boolean {
  const { month, day } = partsOf(date);
  return (month === 7 && day > 15) || (month === 8 && day < 15) || (month === 12 && day > 10);
}

/** What happens to everyone: a value that was mistyped and put right, and an entry that was removed. */
export function withMistakes(
  entries: readonly DraftEntry[],
  { baseline, target }: Pick<Course, 'baseline' | 'target'>,
): DraftEntry[] {
  const [first, second, third, ...rest] = entries;
  if (!first || !second || !third) return [...entries];
  const further = target > baseline ? Math.abs : (step: number) => -Math.abs(step);
  const mistyped = {
    value: second.value + further(third.value - second.value || 1),
    until: addDays(second.loggedOn, 1),
  };
  return [
    first,
    { ...second, occasion: 'mistyped', mistyped },
    third,
    { ...third, occasion: null, removed: true },
    ...rest,
  ];
}
