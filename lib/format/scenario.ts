import type { HorizonComparison, ScenarioFault, ScenarioFaultReason } from '@/lib/domain/scenario';
import { formatLevel, wholePoints } from './numbers';

const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * What a scenario changes against today's plan, to follow its name: `reaches what 2036 needs two years
 * earlier; 12% more in 2031`. `no change` where no whole per cent and no month differs.
 */
export function changeInWords(comparison: readonly HorizonComparison[]): string {
  const reaches = comparison.flatMap((horizon) => reachInWords(horizon) ?? []);
  const differences = comparison.flatMap((horizon) => differenceInWords(horizon) ?? []);
  const said = [...reaches, ...differences].join('; ');
  return said === '' ? 'no change' : said;
}

/** `reaches what 2036 needs two years earlier`; null where it is reached in the same month or never. */
export function reachInWords({ year, reach }: HorizonComparison): string | null {
  const { base, other, monthsEarlier } = reach;
  if (base === null && other === null) return null;
  if (base === null) return `reaches what ${year} needs, unlike today’s plan`;
  if (other === null) return `no longer reaches what ${year} needs`;
  if (monthsEarlier === null || monthsEarlier === 0) return null;
  const direction = monthsEarlier > 0 ? 'earlier' : 'later';
  return `reaches what ${year} needs ${monthsInWords(Math.abs(monthsEarlier))} ${direction}`;
}

/**
 * `12% more in 2031`; null where the shown levels are the same. The difference is that of the whole
 * levels that the page shows, so that a reader's own subtraction agrees.
 */
export function differenceInWords({ year, base, other }: HorizonComparison): string | null {
  const difference = wholePoints(other.projected.p50) - wholePoints(base.projected.p50);
  if (difference === 0) return null;
  const direction = difference > 0 ? 'more' : 'less';
  return `${formatLevel(Math.abs(difference))} ${direction} in ${year}`;
}

/** `five months`, `a year`, `two and a half years`: a span as it is said, to the half year. */
export function monthsInWords(months: number): string {
  if (months < 12) return months === 1 ? 'a month' : `${numberInWords(months)} months`;
  const halves = Math.round(months / 6);
  const years = Math.floor(halves / 2);
  if (halves % 2 === 1) return `${years === 1 ? 'one' : numberInWords(years)} and a half years`;
  return years === 1 ? 'a year' : `${numberInWords(years)} years`;
}

function numberInWords(number: number): string {
  return SMALL_NUMBERS[number] ?? `${number}`;
}

const FAULT_WORDS: Readonly<Record<ScenarioFaultReason, string>> = {
  'not-a-number': 'is not a number',
  'out-of-bounds': 'is out of range',
  repeated: 'is there twice',
  malformed: 'cannot be read',
  'unknown-goal': 'names a goal that your plan does not have',
  'unknown-strategy': 'names a strategy that your plan does not have',
  'not-a-date': 'has a date that does not exist',
  'not-after-start': 'ends before it starts',
  'bad-title': 'has no usable title',
  'too-many': 'is one new goal too many',
};

const PARAMETER_WORDS: Readonly<Record<ScenarioFault['parameter'], string>> = {
  pace: 'The pace',
  disruption: 'The speed of disruption',
  fade: 'The time of fading',
  off: 'The goal switched off',
  due: 'The moved due date',
  add: 'The new goal',
};

/** Why a part of an address was ignored, as a sentence. */
export function scenarioFaultInWords({ parameter, given, reason }: ScenarioFault): string {
  const shown = given.length > 60 ? `${given.slice(0, 60)}…` : given;
  return `${PARAMETER_WORDS[parameter]} “${shown}” ${FAULT_WORDS[reason]}, so it was left out.`;
}
