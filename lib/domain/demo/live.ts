import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  daysBetween,
  maxDate,
  minDate,
} from '../calendar';
import { countingEntries } from '../progress';
import { fractionOf, type ReadinessPlan } from '../readiness';
import { type DraftEntry, entriesOf, withMistakes } from './entries';
import { USED_SINCE } from './first-day';
import type { Course } from './goals';
import { stepsOf, valueAt } from './measure';
import type { DemoOutlook, LivedEntry, LivedGoal, LivedMilestone, LivedStrategy } from './types';
import { dealNotes, GIVEN_UP, READ_FIRST } from './words';

/** The strategies with their goals and their log, and the days on which its entries were written. */
export interface Lived {
  readonly strategies: LivedStrategy[];
  readonly loggedOn: ReadonlyMap<number, CivilDate>;
  /** The courses of the goals by their ids. */
  readonly courses: ReadonlyMap<string, Course>;
}

/** Writes the goals of the road into the plan as they went. */
export function live(
  outlook: DemoOutlook,
  plan: ReadinessPlan,
  courses: readonly Course[],
  today: CivilDate,
): Lived {
  const mistaken =
    courses.find((course) => course.fraction === 1 && stepsOf(course) >= 6) ??
    courses.find(({ fraction }) => fraction === 1);
  const ordered = plan.strategies.flatMap(({ key }) =>
    courses.filter(({ strategyKey }) => strategyKey === key),
  );
  const drafts = ordered.map((course, at) => {
    const entries = entriesOf(course, today);
    return {
      id: `g${at + 1}`,
      course,
      entries: course === mistaken ? withMistakes(entries, course) : entries,
    };
  });
  const log = numbered(drafts, outlook.sources);
  const goals = drafts.map(({ id, course }) => {
    const entries = log.entries.get(id) ?? [];
    return { course, goal: goalOf(outlook, id, course, entries, today) };
  });
  return {
    strategies: outlook.strategies.map(({ key, title, weights, required }, at) => ({
      key,
      title,
      startingLevel: plan.strategies[at]?.startingLevel ?? 0,
      inUse: at === USED_SINCE || plan.strategies[at]?.inUse === true,
      weights,
      required,
      goals: goals.filter(({ course }) => course.strategyKey === key).map(({ goal }) => goal),
    })),
    loggedOn: log.loggedOn,
    courses: new Map(goals.map(({ course, goal }) => [goal.id, course])),
  };
}

type Draft = {
  readonly id: string;
  readonly course: Course;
  readonly entries: readonly DraftEntry[];
};

/** From which entries on the next one without a note has a link. */
const READING = [5, 24];

/** All entries in the order logged; a correction follows the entry that it replaces. */
function numbered(drafts: readonly Draft[], sources: DemoOutlook['sources']) {
  const all = drafts
    .flatMap(({ id, entries }) => entries.map((entry) => ({ goal: id, entry })))
    .toSorted((a, b) => compareDates(a.entry.loggedOn, b.entry.loggedOn));
  const entries = new Map<string, LivedEntry[]>();
  const loggedOn = new Map<number, CivilDate>();
  const note = dealNotes();
  let reading = 0;
  const write = (goal: string, on: CivilDate, entry: Omit<LivedEntry, 'id'>): number => {
    const id = loggedOn.size + 1;
    loggedOn.set(id, on);
    entries.set(goal, [...(entries.get(goal) ?? []), { id, ...entry }]);
    return id;
  };
  for (const { goal, entry } of all) {
    const { occurredOn, value, mistyped, removed, occasion } = entry;
    const text = note(occasion);
    // A link or two: what was read is one of the outlook's own sources.
    const source =
      loggedOn.size >= (READING[reading] ?? Number.POSITIVE_INFINITY) && sources[reading];
    const isReading = occasion === null && !removed && source;
    if (isReading) reading += 1;
    if (mistyped) {
      const replaces = write(goal, entry.loggedOn, { occurredOn, value: mistyped.value });
      write(goal, mistyped.until, { occurredOn, value, note: text, replaces });
    } else {
      write(goal, entry.loggedOn, {
        occurredOn,
        value,
        ...(text && { note: text }),
        ...(isReading && { note: READ_FIRST, link: source.url }),
        ...(removed && { marks: ['removed'] }),
      });
    }
  }
  return { entries, loggedOn };
}

function goalOf(
  { strategies }: DemoOutlook,
  id: string,
  course: Course,
  entries: LivedEntry[],
  today: CivilDate,
): LivedGoal {
  const { title, template, startOn, dueOn, unit, baseline, target, points, droppedOn } = course;
  const templates = strategies.find(({ key }) => key === course.strategyKey)?.templates ?? [];
  const { note = '' } = templates.find(({ key }) => key === template) ?? {};
  return {
    id,
    title,
    template,
    startOn,
    dueOn,
    unit,
    baseline,
    target,
    points,
    droppedOn,
    notes: droppedOn === null ? note : `${note}\n\n${GIVEN_UP}`.trim(),
    milestones: milestonesOf(course, entries, today),
    entries,
  };
}

/** Months from which on a goal has a milestone on the way. */
const LONG = 9;

function milestonesOf(
  course: Course,
  entries: readonly LivedEntry[],
  today: CivilDate,
): LivedMilestone[] {
  const { startOn, dueOn, baseline, target, until } = course;
  if (addMonths(startOn, LONG) > addDays(dueOn, 20) || course.droppedOn !== null) return [];
  const milestone = milestoneOf(course);
  if (!milestone) return [];
  const planned = addDays(startOn, Math.round(milestone.share * daysBetween(startOn, dueOn)));
  const doneOn =
    countingEntries(entries).find(
      ({ value }) => fractionOf({ baseline, target }, value) >= milestone.share - 1e-9,
    )?.occurredOn ?? null;
  // None is overdue: a date that would have passed was moved, as people do.
  const open = maxDate(planned, addDays(today, 24));
  const onTime = doneOn === null ? minDate(open, dueOn) : planned;
  if (until === null && planned <= today) return [];
  return [{ title: milestone.title, dueOn: onTime, doneOn }];
}

/** The half of a goal that counts something. */
function milestoneOf(course: Course): { title: string; share: number } | null {
  const { baseline, target, unit } = course;
  const half = valueAt(course, 0.5);
  const share = (half - baseline) / (target - baseline);
  if (Math.abs(target - baseline) < 4 || unit === '') return null;
  if (target < baseline) return { title: `Down to ${half} ${unit}`, share };
  return { title: baseline === 0 ? `The first ${half} ${unit}` : `Up to ${half} ${unit}`, share };
}
