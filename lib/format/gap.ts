import { maxDate } from '@/lib/domain/calendar';
import type {
  HorizonGap,
  PaceNeeded,
  PointsNeeded,
  StrategyGap,
  TemplatesNeeded,
} from '@/lib/domain/gap';
import { MAX_AT_ONCE } from '@/lib/domain/road';
import { formatMonth } from './dates';
import { formatLevel, formatValue, pointsInWords } from './numbers';
import { listInWords } from './readiness/readiness-sentences';
import { missingInWords, type ShownShortfall, shownShortfall } from './readiness/shown-shortfall';

/** More titles than this are only counted: a table names them. */
const MOST_TITLES = 2;
/** Less than this is rounding. */
const LEAST_SHOWN = 1e-9;

/** What is missing of a gap, in whole levels that add up. */
export function shownGap({ target, projected, toPlan, behind }: HorizonGap): ShownShortfall {
  return shownShortfall({ required: target, projected: { p50: projected }, toPlan, behind });
}

/** What is missing of a strategy's own level, in whole levels that add up. */
export function shownStrategyGap({ projected, ...gap }: StrategyGap): ShownShortfall {
  return shownShortfall({ ...gap, projected: { p50: projected } });
}

/**
 * What is reached, what is asked for, and what is missing.
 * @param own whether the target is the person's own, not what the horizon asks for
 */
export function gapInWords(gap: HorizonGap, own: boolean): string {
  const { year, target, projected, paceKnown } = gap;
  const beginning = paceKnown ? 'At your pace' : 'At nine tenths of your plan';
  const reached = `${beginning} you reach about ${formatLevel(projected)} in ${year}`;
  const asked = `${own ? 'your target is' : `${year} asks for`} ${formatLevel(target)}`;
  const shown = shownGap(gap);
  const { missing } = shown;
  if (missing === 0) {
    const short = gap.toPlan + gap.behind > LEAST_SHOWN;
    return `${reached}, and ${asked}: ${short ? 'only a little' : 'nothing'} is missing.`;
  }
  const [part, another] = missingInWords(shown, paceKnown);
  // One part alone is all that is missing: its number is said once.
  const why = another ? `: ${part?.text}, ${another.text}` : `, ${part?.why}`;
  return `${reached}, and ${asked}. It needs about ${missing} more${why}.`;
}

/**
 * What pace a target takes, or that none is enough.
 * @param planned whether the target is as much of what is asked for as is planned
 */
export function paceNeededInWords(found: PaceNeeded, paceKnown: boolean, planned = false): string {
  const level = formatLevel(found.target);
  const aim = planned ? `the ${level} planned for ${found.year}` : `${level} in ${found.year}`;
  if (found.kind === 'unreachable') {
    return `No pace brings this plan to ${aim}: even ten times as fast it comes to about ${formatLevel(found.best)}. The rest takes more goals.`;
  }
  if (found.factor === 0) return `What you have done is enough for ${aim} without going on.`;
  if (!paceKnown) {
    return `It takes ${formatValue(found.pace)} times the pace of your plan to reach ${aim}. Until you have logged a quarter we assume 0.9 times, since people take longer than they plan.`;
  }
  const times = `${formatValue(found.factor)} times your pace`;
  if (found.kind === 'reached') return `It takes ${times} to reach ${aim}.`;
  return found.factor < 1
    ? `Your pace is enough for ${aim}; ${times} would do.`
    : `Your pace is just enough for ${aim}.`;
}

/** How many points a target takes, and by when. */
export function pointsNeededInWords({ kind, target, year, goals, total, reached }: PointsNeeded) {
  const aim = `${formatLevel(target)} in ${year}`;
  if (kind === 'met') return `Your plan is enough for ${aim}.`;
  const [first, ...rest] = goals.map(({ dueOn }) => dueOn);
  if (first === undefined) return `No goal brings you to ${aim} while your pace is nothing.`;
  const by = `begun today and due by ${formatMonth(maxDate(first, ...rest))}`;
  const more = `${pointsInWords(total)} more, ${by}`;
  return kind === 'closed'
    ? `It takes ${more}, to reach ${aim}.`
    : `Even ${more}, would bring you to about ${formatLevel(reached)}, short of ${aim}.`;
}

/**
 * Which ready-made goals reach a target, or that all of them do not.
 * @param offered how many are left to take up
 */
export function templatesNeededInWords(found: TemplatesNeeded, offered: number): string {
  const aim = `${formatLevel(found.target)} in ${found.year}`;
  if (found.kind === 'met') return `Your plan is enough for ${aim}.`;
  if (offered === 0) return 'Your plan has all of this outlook’s ready-made goals already.';
  if (found.templates.length === 0) return `None of the ready-made goals helps to reach ${aim}.`;
  const count = found.templates.length;
  const these =
    count > MOST_TITLES
      ? `these ${count} goals`
      : listInWords(found.templates.map(({ title }) => `“${title}”`));
  const spread =
    count > MAX_AT_ONCE ? ' That is a lot at once: the road spreads them over the years.' : '';
  return found.kind === 'closed'
    ? `With ${these}, begun today, you would reach ${aim}.${spread}`
    : `Even with ${these}, begun today, you would come to about ${formatLevel(found.reached)}, short of ${aim}.`;
}
