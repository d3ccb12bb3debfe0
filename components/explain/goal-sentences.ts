import type { CivilDate } from '@/lib/domain/calendar';
import type { EntryPiece, GoalPiece, Line, PacePiece, RenewedPiece } from '@/lib/domain/explain';
import { formatDate, formatMonth } from '@/lib/format/dates';
import { formatFactor, formatShare } from '@/lib/format/explain/tenths';
import { valueInWords, wayInWords } from '@/lib/format/goal-value';
import { formatPoints } from '@/lib/format/numbers';
import type { GoalRow } from './breakdown';
import type { ExplainedGoal } from './explained-plan';

/** A product as it is worked out: `20 points × 62.5% of the way × 84.1% left`. */
export function workingInWords(goal: ExplainedGoal, piece: GoalPiece): string {
  const way = piece.basis === 'pace' ? 'more of the way' : 'of the way';
  const share = `${goal.points} points × ${formatShare(piece.fraction)} ${way}`;
  return piece.fresh < 1 ? `${share} × ${formatShare(piece.fresh)} left` : share;
}

/** What a piece rests on: an entry, the schedule, or a pace; and from when on it fades. */
export function basisInWords(goal: ExplainedGoal, piece: GoalPiece): string {
  return `${basisOf(goal, piece)}${fadeWords(piece)}`;
}

function basisOf(goal: ExplainedGoal, piece: GoalPiece): string {
  if (piece.basis === 'entry') return entryWords(goal, piece);
  if (piece.basis === 'renewed') return renewedWords(goal, piece);
  if (piece.basis === 'pace') return paceWords(piece);
  if (piece.fraction >= 1) return `On schedule it is reached by ${formatDate(goal.dueOn)}.`;
  const days = `day ${formatPoints(piece.days)} of ${formatPoints(piece.span)}`;
  return `By schedule: ${days}, due on ${formatDate(goal.dueOn)}.`;
}

function entryWords(goal: ExplainedGoal, { entry, fraction }: EntryPiece): string {
  const value = valueInWords(goal, entry.value);
  const logged = `Logged: ${value} on ${formatDate(entry.occurredOn)}`;
  return fraction >= 1
    ? `${logged}, the target or beyond.`
    : `${logged}, on the way ${wayInWords(goal)}.`;
}

function renewedWords(goal: ExplainedGoal, { entry }: RenewedPiece): string {
  const value = valueInWords(goal, entry.value);
  return `Logged: ${value} on ${formatDate(entry.occurredOn)}. As the rest gets done, this part counts as fresh again.`;
}

function paceWords({ from, gone, quarters, reachedOn }: PacePiece): string {
  if (reachedOn) return `At this pace the rest is done by about ${formatMonth(reachedOn)}.`;
  const way = `${formatFactor(gone)} of the ${formatFactor(quarters)} quarters`;
  return `Projected from ${formatDate(from)} on: ${way} that the plan has for all of it.`;
}

function fadeWords({ basis, fadesFrom }: GoalPiece): string {
  if (fadesFrom === null) return '';
  const whenever = basis === 'pace' ? ', whenever it is done' : '';
  return ` It fades from ${formatDate(fadesFrom)} on${whenever}.`;
}

/** Why a goal brings nothing on a line. */
export function nothingInWords({ goal, part }: GoalRow, line: Line, date: CivilDate): string {
  if (line === 'planned') {
    return part.dropped
      ? 'Dropped, so the plan no longer counts on it.'
      : `To begin on ${formatDate(goal.startOn)}.`;
  }
  if (part.dropped) return 'Dropped before anything was logged.';
  if (goal.startOn >= date) return `Nothing logged; to begin on ${formatDate(goal.startOn)}.`;
  return line === 'logged' ? 'Nothing logged by then.' : 'Nothing logged, and no pace to go on at.';
}
