import type { HorizonYear } from '@/lib/domain/calendar';
import {
  type HorizonGap,
  isShort,
  type PaceNeeded,
  type StrategyGap,
  type WhatHelps,
} from '@/lib/domain/gap';
import { MAX_AT_ONCE } from '@/lib/domain/road';
import { listInWords } from '@/lib/format/list';
import { formatLevel, formatPercent, plural, wholePoints } from './numbers';
import { missingInWords, type ShownShortfall, shownShortfall } from './readiness/shown-shortfall';
import { formatValue } from './value';

/** What is missing of a gap, in whole levels that add up. */
export function shownGap({ target, projected, toPlan, behind }: HorizonGap): ShownShortfall {
  return shownShortfall({ required: target, projected: { p50: projected }, toPlan, behind });
}

/** What is missing of a strategy's own level, in whole levels that add up. */
export function shownStrategyGap({ projected, ...gap }: StrategyGap): ShownShortfall {
  return shownShortfall({ ...gap, projected: { p50: projected } });
}

/** How short a year is, beside it: `27 short`, `just short`, `nothing missing`. */
export function shortInWords(gap: HorizonGap): string {
  const { missing } = shownGap(gap);
  if (missing > 0) return `${missing} short`;
  return isShort(gap) ? 'just short' : 'nothing missing';
}

/**
 * What is reached, what is needed, and what is missing.
 * @param own whether the target is the person's own, not what the horizon needs
 */
export function gapInWords(gap: HorizonGap, own: boolean): string {
  const { year, target, projected, paceKnown } = gap;
  const beginning = paceKnown ? 'At your pace' : 'With nine tenths of your plan done';
  const reached = `${beginning} you reach about ${formatLevel(projected)} in ${year}`;
  const needed = own ? `your target is ${formatLevel(target)}` : `you need ${formatLevel(target)}`;
  const shown = shownGap(gap);
  if (shown.missing === 0) {
    const left = isShort(gap) ? 'Only a little is missing.' : 'Nothing is missing.';
    return `${reached}; ${needed}. ${left}`;
  }
  const [part, another] = missingInWords(shown, paceKnown);
  // One part alone is all that is missing: its number is said once.
  const why = another ? `: ${part?.text}, ${another.text}` : `, ${part?.why}`;
  return `${reached}; ${needed}. That is ${shown.missing} short${why}.`;
}

/** For a plan that is short of nothing: so far does it reach. */
export function nothingShortInWords(years: readonly HorizonYear[]): string {
  return `Your plan reaches what ${listInWords(years)} ${plural(years.length, 'needs', 'need')}.`;
}

/** A factor of a pace: `6% faster than planned`, `2.5 times as fast as now`, `as fast as planned`. */
function speedInWords(factor: number, than: 'planned' | 'now'): string {
  if (factor === 2) return `twice as fast as ${than}`;
  if (factor > 2) return `${formatValue(factor)} times as fast as ${than}`;
  const more = Math.round((factor - 1) * 100);
  if (more === 0) return `as fast as ${than}`;
  return `${Math.abs(more)}% ${more > 0 ? 'faster' : 'slower'} than ${than}`;
}

/**
 * What pace a target takes, or that none is enough.
 * @param planned whether the target is only as much as is planned
 */
export function paceNeededInWords(found: PaceNeeded, paceKnown: boolean, planned = false): string {
  const level = formatLevel(found.target);
  const aim = planned ? `the ${level} planned for ${found.year}` : `${level} in ${found.year}`;
  if (found.kind === 'unreachable') {
    return `No pace gets this plan to ${aim}: even ten times as fast, it reaches about ${formatLevel(found.best)}. For the rest you need more goals.`;
  }
  if (found.factor === 0) return `What you have done already is enough for ${aim}.`;
  if (!paceKnown) {
    return `To reach ${aim} you would have to go ${speedInWords(found.pace, 'planned')}. Until you have logged a quarter we assume nine tenths of your plan, since people take longer than they plan.`;
  }
  if (found.kind === 'reached') {
    return `To reach ${aim} you would have to go ${speedInWords(found.factor, 'now')}.`;
  }
  return found.factor < 1
    ? `Your pace is enough for ${aim}; about ${formatPercent(found.factor)} of it would do.`
    : `Your pace is just enough for ${aim}.`;
}

/** How far down the ranking a target takes a person, or that all of it is not enough. */
export function whatHelpsInWords({ ways, enough, reached }: WhatHelps, gap: HorizonGap): string {
  const { target, year } = gap;
  if (ways.length === 0) return 'Nothing helps while your pace is 0: log what you do first.';
  if (enough === null) {
    const short = Math.max(1, wholePoints(target) - wholePoints(reached));
    return `All of these together bring you to about ${formatLevel(reached)} in ${year}, ${short} short of ${formatLevel(target)}.`;
  }
  const brings = `to about ${formatLevel(reached)} in ${year}`;
  if (enough === 1) return `The first one is enough: it brings you ${brings}.`;
  const spread =
    enough > MAX_AT_ONCE ? ' That is a lot at once: the road spreads them over the years.' : '';
  return `The first ${enough} are enough: together they bring you ${brings}.${spread}`;
}

/** What a goal that was added changed: `Added “Ten talks”. Readiness in 2036: 54 → 58%.` */
export function addedInWords(
  title: string,
  before: HorizonGap | null,
  after: HorizonGap | null,
): string {
  const added = `Added “${title}”.`;
  if (!before || !after) return added;
  const [from, to] = [wholePoints(before.projected), wholePoints(after.projected)];
  const year = `Readiness in ${after.year}`;
  if (from === to) return `${added} ${year} still ${formatLevel(to)}.`;
  return `${added} ${year}: ${from} → ${formatLevel(to)}.`;
}
