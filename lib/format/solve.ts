import type { PaceNeeded, PointsNeeded, TemplatesNeeded } from '@/lib/domain/solve';
import { formatPoints, formatValue, pointsInWords } from './numbers';

/** The gap that is to be closed: `You reach about 38 of 48 points in 2031: 10 are missing.` */
export function missingSentence({
  year,
  target,
  projected,
}: Pick<PaceNeeded, 'year' | 'target' | 'projected'>): string {
  const missing = Math.round(target) - Math.round(projected);
  const reach = `At your pace you reach about ${formatPoints(projected)} of ${pointsInWords(target)} in ${year}`;
  if (missing <= 0) return `${reach}: nothing is missing.`;
  return `${reach}: ${missing === 1 ? 'one is' : `${missing} are`} missing.`;
}

/** What pace alone would do. */
export function paceNeededSentence(needed: PaceNeeded): string {
  if (needed.kind === 'unreachable') {
    return `No pace reaches it with the goals that your plan has: the best, ${formatValue(needed.factor)} times yours, brings about ${pointsInWords(needed.best)}. It takes other goals, or slower fading.`;
  }
  const planned = `which is about ${formatValue(Math.round(needed.pace * 100) / 100)} times what your plan schedules`;
  if (needed.kind === 'met') {
    return `Your pace is enough; ${formatValue(needed.factor)} times of it would still do.`;
  }
  return `It takes ${formatValue(needed.factor)} times your pace, ${planned}.`;
}

/** What added points would do. */
export function pointsNeededSentence({ kind, total, goals, reached }: PointsNeeded): string {
  if (kind === 'met') return 'No points need to be added.';
  if (kind === 'short') {
    return `Even ${pointsInWords(total)} more bring no more than about ${pointsInWords(reached)}: there is too little time, or too little pace.`;
  }
  const places = goals.length === 1 ? 'one strategy' : `${goals.length} strategies`;
  return `${pointsInWords(total)} more in ${places} close it at your pace.`;
}

/** What the outlook's ready-made goals would do; `offered` is how many are left to take up. */
export function templatesNeededSentence(
  { kind, templates, reached }: TemplatesNeeded,
  offered: number,
): string {
  const count = templates.length === 1 ? 'This one goal' : `These ${templates.length} goals`;
  if (kind === 'met') return 'No goal needs to be added.';
  if (offered === 0) return 'Your plan has all of this outlook’s ready-made goals already.';
  if (templates.length === 0) return 'None of the ready-made goals that are left would help here.';
  if (kind === 'closed') return `${count} close the gap when you begin now, at your pace.`;
  return `${count} help most and bring about ${pointsInWords(reached)}; they are not enough by themselves.`;
}
