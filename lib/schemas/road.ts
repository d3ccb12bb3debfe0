import { z } from 'zod';
import {
  type CivilDate,
  HORIZON_YEARS,
  type HorizonYear,
  isCivilDate,
  LAST_DAY,
} from '@/lib/domain/calendar';
import { MAX_AT_ONCE, ROAD_PACES, type RoadChoice, roadId } from '@/lib/domain/road';
import { rowId, rowVersion } from './text';

/** What a road's address may name: the goals that it can hold, the strategies that it can count on. */
export interface RoadLimits {
  readonly today: CivilDate;
  readonly templates: readonly { readonly strategyKey: string; readonly key: string }[];
  /** Keys of strategies that are not in use yet. */
  readonly notInUse: readonly string[];
}

/** A choice with nothing left to its defaults. */
export type WholeRoadChoice = Required<RoadChoice>;

const LAST_YEAR = 2046;

/** Sent with the ticked strategies, to tell "none is ticked" from an address that says nothing. */
export const USE_NONE = '-';

const FAULTS = {
  at: `Choose 1 to ${MAX_AT_ONCE} goals at once: this is the road with ${ROAD_PACES.steady}.`,
  until: 'Choose 2031, 2036 or 2046 as the last year: this is the road to 2046.',
  goal: 'Part of this address names goals that your plan can no longer add: it was left out.',
  begin:
    'A goal can begin on any day from today to the end of 2046: one moved beyond that is back where it was.',
  use: 'Part of this address names a strategy that your plan does not have, or that you use already.',
};

type Faults = Set<string>;

/**
 * Parses a road's address, which is the state of its page: `at` goals at once, `until` a horizon;
 * of goals, by `roadId`, those left `out` and taken back `in`, those that come `first`, those to
 * `begin` on a day (`goal@date`, or `goal@` to be moved back) and to `swap` for another
 * (`goal~other`); and the strategies to `use`. A button of a GET form changes the state by adding
 * its value at the end. What cannot be used takes its default, and `faults` says so in sentences.
 */
export function parseRoadQuery(query: URLSearchParams, limits: RoadLimits) {
  const faults: Faults = new Set();
  const known = new Set(limits.templates.map(roadId));
  const isKnown = (goal: string) => {
    if (!known.has(goal)) faults.add(FAULTS.goal);
    return known.has(goal);
  };
  const choice: WholeRoadChoice = {
    atOnce: parseAtOnce(query.get('at'), faults),
    until: parseUntil(query.get('until'), faults),
    ...parseGoals(query, isKnown),
    startOn: parseStarts(query.getAll('begin'), limits.today, isKnown, faults),
    inUse: parseUse(query.getAll('use'), limits.notInUse, faults),
  };
  return { choice, faults: [...faults] };
}

function parseAtOnce(text: string | null, faults: Faults): number {
  if (text === null) return ROAD_PACES.steady;
  const named = Object.entries(ROAD_PACES).find(([pace]) => pace === text)?.[1];
  const number = named ?? (/^\d$/.test(text) ? Number(text) : 0);
  if (number >= 1 && number <= MAX_AT_ONCE) return number;
  faults.add(FAULTS.at);
  return ROAD_PACES.steady;
}

function parseUntil(text: string | null, faults: Faults): HorizonYear {
  const year = HORIZON_YEARS.find((one) => String(one) === text);
  if (year === undefined && text !== null) faults.add(FAULTS.until);
  return year ?? LAST_YEAR;
}

function parseStarts(
  values: readonly string[],
  today: CivilDate,
  isKnown: (goal: string) => boolean,
  faults: Faults,
): Record<string, CivilDate> {
  const startOn: Record<string, CivilDate> = {};
  for (const value of values) {
    const [goal = '', date = ''] = value.split('@');
    if (!isKnown(goal)) continue;
    if (date === '') delete startOn[goal];
    else if (isCivilDate(date) && date >= today && date < LAST_DAY) startOn[goal] = date;
    else faults.add(FAULTS.begin);
  }
  return startOn;
}

function parseUse(values: readonly string[], notInUse: readonly string[], faults: Faults) {
  if (values.length === 0) return [...notInUse];
  const asked = new Set(values.filter((key) => key !== USE_NONE));
  const counted = notInUse.filter((key) => asked.has(key));
  if (counted.length < asked.size) faults.add(FAULTS.use);
  return counted;
}

function parseGoals(query: URLSearchParams, isKnown: (goal: string) => boolean) {
  const leftOut = new Set(query.getAll('out').filter(isKnown));
  const preferred = new Set(query.getAll('first').filter(isKnown));
  for (const value of query.getAll('swap')) {
    const [from = '', to = ''] = value.split('~');
    if (!isKnown(from) || !isKnown(to)) continue;
    leftOut.add(from).delete(to);
    preferred.add(to).delete(from);
  }
  for (const goal of query.getAll('in')) leftOut.delete(goal);
  return { leftOut: [...leftOut], preferred: [...preferred] };
}

/** A choice as its address's fields, in one order; what is at its default is left out. */
export function roadFields(choice: WholeRoadChoice, limits: RoadLimits): [string, string][] {
  const { atOnce, until, leftOut, preferred, startOn } = choice;
  return [
    ...(atOnce === ROAD_PACES.steady ? [] : [pair('at', String(atOnce))]),
    ...(until === LAST_YEAR ? [] : [pair('until', String(until))]),
    ...inUseFields(choice, limits),
    ...[...leftOut].sort().map((goal) => pair('out', goal)),
    ...preferred.map((goal) => pair('first', goal)),
    ...Object.entries(startOn)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([goal, date]) => pair('begin', `${goal}@${date}`)),
  ];
}

function inUseFields({ inUse }: WholeRoadChoice, { notInUse }: RoadLimits): [string, string][] {
  if (inUse.length === notInUse.length) return [];
  return [USE_NONE, ...inUse].map((key) => pair('use', key));
}

const pair = (name: string, value: string): [string, string] => [name, value];

/** A choice as the query string of its address; empty for the default. */
export function roadQuery(choice: WholeRoadChoice, limits: RoadLimits): string {
  return new URLSearchParams(roadFields(choice, limits)).toString();
}

/**
 * What is posted to take a road: the choice, which the server lays out anew, and a hash of the road
 * that was shown, to tell whether it is still the same.
 */
export const acceptRoadSchema = z.strictObject({
  planId: rowId,
  version: rowVersion,
  query: z.string().max(12_000, 'There are too many changes for one link: undo some of them.'),
  shown: z.string().regex(/^[\w-]{43}$/),
});

export type AcceptRoad = z.infer<typeof acceptRoadSchema>;
