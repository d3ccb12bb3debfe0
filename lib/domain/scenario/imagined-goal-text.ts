import { isCivilDate, MAX_DATE, MIN_DATE } from '../calendar';
import { isWithin, MAX_TITLE, SCENARIO_BOUNDS, toThousandth } from './bounds';
import { accepted, type ParseResult, refused } from './parse-result';
import type { ImaginedGoal } from './types';

/** `START.DUE.POINTS.STRATEGY.TITLE`, where the title may hold dots and the key has them escaped. */
const SHAPE = /^([^.]*)\.([^.]*)\.(\d+(?:-\d+)?)\.([^.]*)\.(.*)$/s;
/** Points are written with a hyphen for the decimal point, since dots separate the fields. */
const DECIMAL = '-';

/** Encodes an imagined goal as one value of a query string. */
export function encodeImaginedGoal(goal: ImaginedGoal): string {
  const points = `${toThousandth(goal.points)}`.replace('.', DECIMAL);
  const key = goal.strategyKey.replaceAll('%', '%25').replaceAll('.', '%2E');
  return [goal.startOn, goal.dueOn, points, key, goal.title].join('.');
}

/** Decodes what `encodeImaginedGoal` writes. */
export function decodeImaginedGoal(
  text: string,
  strategyKeys: ReadonlySet<string>,
): ParseResult<ImaginedGoal> {
  const [, startOn, dueOn, pointsText, keyText, title] = SHAPE.exec(text) ?? [];
  if (startOn === undefined || dueOn === undefined || title === undefined) {
    return refused('malformed');
  }
  const strategyKey = (keyText ?? '').replaceAll('%2E', '.').replaceAll('%25', '%');
  const points = toThousandth(Number(pointsText?.replace(DECIMAL, '.')));
  if (!isPlanDate(startOn) || !isPlanDate(dueOn)) return refused('not-a-date');
  if (startOn >= dueOn) return refused('not-after-start');
  if (!isWithin(points, SCENARIO_BOUNDS.points)) return refused('out-of-bounds');
  if (!strategyKeys.has(strategyKey)) return refused('unknown-strategy');
  if (!isTitle(title)) return refused('bad-title');
  return accepted({ strategyKey, title, startOn, dueOn, points });
}

/** A day that exists, within the years that a plan may hold. */
export function isPlanDate(text: string): boolean {
  return isCivilDate(text) && text >= MIN_DATE && text <= MAX_DATE;
}

/** Whether a title is one line, trimmed and not empty, of at most `MAX_TITLE`. */
function isTitle(title: string): boolean {
  return (
    title.trim() === title && title !== '' && title.length <= MAX_TITLE && !/\p{Cc}/u.test(title)
  );
}
