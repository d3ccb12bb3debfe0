import type { CivilDate } from '@/lib/domain/calendar';
import { goalSize } from '@/lib/domain/goal';
import { isDoneOrNot } from '@/lib/domain/progress/step';
import type { GoalComparison, GoalMove, ReviewComparison, SnapshotGoal } from '@/lib/domain/review';
import { formatDate, formatShortDate } from '../dates';
import { exactPoints } from '../goal-size';
import { measureInWords, progressInWords, shortValueInWords } from '../goal-value';
import { formatLevel, wholePoints } from '../numbers';
import { takenInWords } from './expectation';

/** A day in a sentence: `today`, `30 June 2027`. */
export function dayInWords(day: CivilDate, today: CivilDate): string {
  return day === today ? 'today' : formatDate(day);
}

/** A level then and later: `24 → 35%`, `still 35%`. */
export function levelMoveInWords(before: number, after: number): string {
  const [from, to] = [wholePoints(before), wholePoints(after)];
  return from === to ? `still ${formatLevel(to)}` : `${from} → ${formatLevel(to)}`;
}

/** How readiness moved between two reviews, in a sentence. */
export function comparisonInWords(comparison: ReviewComparison, today: CivilDate): string {
  const { from, to, readiness } = comparison;
  const [first, last] = [dayInWords(from, today), dayInWords(to, today)];
  if (from === to) return `Both are from ${first}.`;
  const [before, after] = [formatLevel(readiness.before), formatLevel(readiness.after)];
  return before === after
    ? `Readiness was ${before} on ${first} and is the same ${last === 'today' ? last : `on ${last}`}.`
    : `From ${first} to ${last} readiness went from ${before} to ${after}.`;
}

/** What the earlier one expected of the later one's day: `In June 2027 you expected 41% for 30 June 2028; it was 38%.` */
export function expectedThenInWords(comparison: ReviewComparison, today: CivilDate): string {
  const { from, to, readiness, expected, sameModel } = comparison;
  if (from === to || expected === null) return '';
  const said = `${takenInWords(from, today)} you expected ${formatLevel(expected)} for ${dayInWords(to, today)}`;
  if (!sameModel) return `${said}.`;
  const verb = to === today ? 'is' : 'was';
  return wholePoints(expected) === wholePoints(readiness.after)
    ? `${said}, and so it ${verb}.`
    : `${said}; it ${verb} ${formatLevel(readiness.after)}.`;
}

/** What became of a goal, in short sentences; empty where it is as it was. */
export function goalMovesInWords({ before, after, moves }: GoalComparison): string {
  // That it was reached says it already of what is done or not.
  const said = moves.filter(
    (move) => !(move === 'progressed' && moves.includes('reached') && after && isDoneOrNot(after)),
  );
  return said.map((move) => moveInWords(move, before, after)).join(' ');
}

function moveInWords(
  move: GoalMove,
  before: SnapshotGoal | null,
  after: SnapshotGoal | null,
): string {
  if (!before || !after) {
    return after ? `New, due ${formatShortDate(after.dueOn)}.` : 'No longer in your plan.';
  }
  switch (move) {
    case 'reached':
      return 'Reached.';
    case 'dropped':
      return 'Dropped.';
    case 'reopened':
      return before.state === 'dropped' ? 'Taken up again.' : 'Open again.';
    case 'progressed':
      return `${capital(shortValueInWords(before, before.value ?? before.baseline))} → ${valueNow(after)}.`;
    case 'moved-date': {
      const how = after.dueOn > before.dueOn ? 'put off' : 'brought forward';
      return `Due ${formatShortDate(after.dueOn)}, ${how} from ${formatShortDate(before.dueOn)}.`;
    }
    case 'retargeted':
      return `The aim is ${measureInWords(after)}, and was ${measureInWords(before)}.`;
    case 'resized':
      return `It is ${sizeOf(after)}, and was ${sizeOf(before)}.`;
    case 'moved-strategy':
      return 'It was in another strategy.';
    default:
      return '';
  }
}

function valueNow(goal: SnapshotGoal): string {
  const words = progressInWords(goal, goal.value ?? goal.baseline);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sizeOf({ points }: SnapshotGoal): string {
  return goalSize(points) ?? exactPoints(points);
}
