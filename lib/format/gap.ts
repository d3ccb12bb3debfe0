import type { HorizonGap, PaceNeeded, PointsNeeded, TemplatesNeeded } from '@/lib/domain/gap';
import { formatMonth } from './dates';
import { formatLevel, formatValue, pointsInWords } from './numbers';
import { listInWords, type NamedStrategies, strategyName } from './readiness/readiness-sentences';
import { type ShownShortfall, shownShortfall } from './readiness/shown-shortfall';

/** More titles than this are only counted: a table names them. */
const MOST_TITLES = 2;
/** Less than this is rounding. */
const LEAST_SHOWN = 1e-9;

/** What is missing of a gap, in whole levels that add up. */
export function shownGap({ target, projected, toPlan, behind }: HorizonGap): ShownShortfall {
  return shownShortfall({ required: target, projected: { p50: projected }, toPlan, behind });
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
  const { missing, toPlan, behind } = shownGap(gap);
  if (missing === 0) {
    const short = gap.toPlan + gap.behind > LEAST_SHOWN;
    return `${reached}, and ${asked}: ${short ? 'only a little' : 'nothing'} is missing.`;
  }
  const late = paceKnown ? 'behind your plan' : 'to allow for delays';
  const parts = [
    ...(toPlan > 0 ? [`${toPlan} not planned yet`] : []),
    ...(behind > 0 ? [`${behind} ${late}`] : []),
  ];
  return `${reached}, and ${asked}. It needs about ${missing} more: ${parts.join(', ')}.`;
}

/** What pace a target takes, or that none is enough. */
export function paceNeededInWords(found: PaceNeeded, paceKnown: boolean): string {
  const aim = `${formatLevel(found.target)} in ${found.year}`;
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

/** What points a target takes, where and by when. */
export function pointsNeededInWords(plan: NamedStrategies, found: PointsNeeded): string {
  const aim = `${formatLevel(found.target)} in ${found.year}`;
  if (found.kind === 'met') return `Your plan is enough for ${aim}.`;
  const [first] = found.goals;
  if (!first) return `No goal brings you to ${aim} while your pace is nothing.`;
  const where = listInWords(
    found.goals.map(
      ({ strategyKey, points }) => `${pointsInWords(points)} in ${strategyName(plan, strategyKey)}`,
    ),
  );
  const added = `${where}, due by ${formatMonth(first.dueOn)}`;
  return found.kind === 'closed'
    ? `It takes ${added}, to reach ${aim} at your pace.`
    : `Even ${added}, would bring you to about ${formatLevel(found.reached)}, short of ${aim}.`;
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
  return found.kind === 'closed'
    ? `With ${these}, begun today, you would reach ${aim} at your pace.`
    : `Even with ${these}, begun today, you would come to about ${formatLevel(found.reached)}, short of ${aim}.`;
}
