import { type CivilDate, isTimeZone, todayIn } from '@/lib/domain/calendar';
import {
  startingLevelKeys,
  startingLevelOf,
  usuallyInUse,
} from '@/lib/domain/outlook/starting-level';
import { NO_LATER_THAN_TODAY } from '@/lib/schemas/civil-date';
import { firstDay } from '@/lib/schemas/plan/plan';
import type { Outlook } from '@/lib/server/outlook/queries';

/** What an address holds of the answers of step one. */
export type StartQuery = Record<string, string | string[] | undefined>;

/**
 * The answers of step one, from the address. `fields` has those that are valid, by field name; of the
 * others step one asks again.
 */
export function readAnswers({ strategies }: Outlook, query: StartQuery, now: Date) {
  const known = typeof query.timeZone === 'string' && isTimeZone(query.timeZone);
  const timeZone = known ? String(query.timeZone) : 'UTC';
  const today = todayIn(timeZone, now);
  const fields: Record<string, string> = { timeZone };
  let complete = true;
  for (const { key } of strategies) {
    const [level, inUse] = [query[`levels.${key}`], query[`inUse.${key}`]];
    if (startingLevelKeys.some((one) => one === level)) fields[`levels.${key}`] = String(level);
    else complete = false;
    if (inUse === 'yes' || inUse === 'no') fields[`inUse.${key}`] = inUse;
  }
  const asked = typeof query.startedOn === 'string' ? query.startedOn : '';
  const fault = asked === '' ? undefined : faultOfFirstDay(asked, today);
  if (fault) complete = false;
  else if (asked !== '') fields.startedOn = asked;
  return { fields, complete, today, startedOn: { asked, fault } };
}

function faultOfFirstDay(day: string, today: CivilDate): string | undefined {
  const { error } = firstDay.safeParse(day);
  if (error) return error.issues[0]?.message;
  return day > today ? NO_LATER_THAN_TODAY : undefined;
}

/** The outlook's strategies with complete answers of step one. */
export function strategiesOf({ strategies }: Outlook, fields: Readonly<Record<string, string>>) {
  return strategies.map((strategy) => {
    const startingLevel = startingLevelOf(fields[`levels.${strategy.key}`] ?? '');
    const answer = fields[`inUse.${strategy.key}`];
    return {
      strategy,
      startingLevel,
      inUse: answer === undefined ? usuallyInUse(startingLevel) : answer === 'yes',
    };
  });
}
