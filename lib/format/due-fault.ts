import { type CivilDate, isCivilDate } from '@/lib/domain/calendar';
import { formatDate } from './dates';

/**
 * Why a goal that starts on one day cannot be due on another; null where it can, or where either is
 * no date. A due date in the past is fine: plans begin in the past, and so do goals.
 *
 * @param remedy what the form at hand lets the person change
 */
export function dueFault(
  startOn: CivilDate | string,
  dueOn: CivilDate | string,
  remedy = 'Choose a later due date, or an earlier start.',
): string | null {
  if (!isCivilDate(startOn) || !isCivilDate(dueOn) || dueOn > startOn) return null;
  const order =
    dueOn === startOn
      ? `The goal starts on ${formatDate(startOn)} too.`
      : `${formatDate(dueOn)} is before the goal’s start, ${formatDate(startOn)}.`;
  return `${order} ${remedy}`;
}
