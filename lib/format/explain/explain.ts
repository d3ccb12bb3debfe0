import type { CivilDate } from '@/lib/domain/calendar';
import type {
  DrawExplanation,
  GoalPart,
  GoalPiece,
  Interpolation,
  PaceRowNote,
} from '@/lib/domain/explain';
import { formatDate, formatMonth } from '../dates';
import { formatPercent, formatPoints, formatValue, pointsInWords } from '../numbers';

/** How a goal's measure is written. */
interface Measure {
  readonly unit?: string;
  readonly target: number;
}

/** What a goal brings, piece by piece: `4 of 10 books by 3 May 2027: 40% of 25 points`. */
export function goalPartInWords(goal: GoalPart, measure: Measure): string {
  if (goal.pieces.length === 0) return nothingYet(goal);
  return goal.pieces.map((piece) => pieceInWords(piece, goal, measure)).join('; ');
}

function nothingYet({ dropped, startOn }: GoalPart): string {
  return dropped
    ? 'dropped, with nothing logged'
    : `nothing yet; its start is ${formatDate(startOn)}`;
}

function pieceInWords(piece: GoalPiece, { points }: GoalPart, measure: Measure): string {
  const share = `${formatPercent(piece.fraction)} of ${pointsInWords(points)}`;
  return `${sourceInWords(piece, measure)}: ${share}${fadeInWords(piece)}`;
}

function sourceInWords(piece: GoalPiece, { unit = '', target }: Measure): string {
  switch (piece.basis) {
    case 'schedule':
      return `${piece.days} of ${piece.span} planned days`;
    case 'entry': {
      const goal = formatValue(target, unit);
      return `${formatValue(piece.entry.value)} towards ${goal}, logged on ${formatDate(piece.entry.occurredOn)}`;
    }
    case 'pace':
      return piece.reachedOn === null
        ? `at this pace from ${formatDate(piece.from)}`
        : `at this pace, reached in ${formatMonth(piece.reachedOn)}`;
  }
}

/** `, of which 85% is left after fading since 3 May 2027`; nothing where nothing has faded. */
function fadeInWords({ fadesFrom, fresh }: GoalPiece): string {
  if (fadesFrom === null || fresh === 1) return '';
  return `, of which ${formatPercent(fresh)} is left after fading since ${formatDate(fadesFrom)}`;
}

/** `between 50 on 31 December 2031 and 75 on 31 December 2036` */
export function betweenInWords({ before, after, value }: Interpolation): string {
  if (before.date === after.date) return `${formatPoints(value)}, as on ${formatDate(before.date)}`;
  return `between ${anchorInWords(before)} and ${anchorInWords(after)}`;
}

function anchorInWords({ date, value }: { date: CivilDate; value: number }): string {
  return `${formatPoints(value)} on ${formatDate(date)}`;
}

/** The draw that a projected number is read from. */
export function drawInWords({ draw, pace, mean, deviation, factor }: DrawExplanation): string {
  const drawn = `The ${ordinal(draw)} of 99 draws has this value. It goes at ${formatPercent(pace)} of the planned pace`;
  const times = factor === 1 ? '' : `${formatValue(Math.round(1000 * factor) / 1000)} times `;
  return `${drawn}: ${times}your expected ${formatPercent(mean)}, give or take ${formatPercent(deviation)}.`;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

const NOTES: Readonly<Record<PaceRowNote, string>> = {
  'nothing-planned': 'Left out: nothing was planned.',
  'went-back': 'Counts as none: progress was taken back.',
  capped: 'Counts as three times the plan, which is the most.',
};

/** Why a quarter does not count as it is; empty where it does. */
export function paceNoteInWords(note: PaceRowNote | null): string {
  return note === null ? '' : NOTES[note];
}
