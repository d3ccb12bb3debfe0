import type { PaceNeeded, PointsNeeded, TemplatesNeeded } from '@/lib/domain/gap';
import { formatMonth } from './dates';
import { formatPoints, formatValue, pointsInWords } from './numbers';
import { listInWords, type NamedStrategies, strategyName } from './readiness/readiness-sentences';

/** The gap that is to be closed, in whole points that add up. */
export function missingInWords({ year, target, projected }: PaceNeeded): string {
  const missing = Math.round(target) - Math.round(projected);
  const reach = `At your pace you reach about ${formatPoints(projected)} of ${pointsInWords(target)} in ${year}`;
  if (missing <= 0) return `${reach}: nothing is missing.`;
  return `${reach}: ${missing === 1 ? 'one is' : `${missing} are`} missing.`;
}

/** What pace a target takes, or that none is enough. */
export function paceNeededInWords(found: PaceNeeded): string {
  const aim = `${formatPoints(found.target)} in ${found.year}`;
  if (found.kind === 'unreachable') {
    const best = `The best that a different pace brings is about ${formatPoints(found.best)}`;
    return `No pace brings this plan to ${aim}. ${best}: it takes more goals.`;
  }
  if (found.factor === 0) return `What you have done is enough for ${aim} without going on.`;
  const times = `${formatValue(found.factor)} times your pace`;
  if (found.kind === 'reached') return `It takes ${times} to reach ${aim}.`;
  return found.factor < 1
    ? `Your pace is enough for ${aim}; ${times} would do.`
    : `Your pace is just enough for ${aim}.`;
}

/** What points a target takes, where and by when. */
export function pointsNeededInWords(plan: NamedStrategies, found: PointsNeeded): string {
  const aim = `${formatPoints(found.target)} in ${found.year}`;
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
    : `Even ${added}, would bring you to about ${formatPoints(found.reached)}, short of ${aim}.`;
}

/**
 * Which ready-made goals reach a target, or that all of them do not.
 * @param offered how many are left to take up
 */
export function templatesNeededInWords(found: TemplatesNeeded, offered: number): string {
  const aim = `${formatPoints(found.target)} in ${found.year}`;
  if (found.kind === 'met') return `Your plan is enough for ${aim}.`;
  if (offered === 0) return 'Your plan has all of this outlook’s ready-made goals already.';
  if (found.templates.length === 0) return `None of the ready-made goals helps to reach ${aim}.`;
  const titles = listInWords(found.templates.map(({ title }) => `“${title}”`));
  return found.kind === 'closed'
    ? `With ${titles} you would reach ${aim} at your pace.`
    : `Even all that help, ${titles}, would bring you to about ${formatPoints(found.reached)}, short of ${aim}.`;
}
