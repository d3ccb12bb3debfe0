/** Below this `String` writes a number with an exponent. */
const LEAST_PLAIN = 1e-6;

/**
 * A number with its thousands separated: `1,234.5`. Not by `Intl`, whose formatter takes a phone
 * 150 ms to make, more than all else on most pages.
 */
export function groupDigits(number: number): string {
  const text =
    number !== 0 && Math.abs(number) < LEAST_PLAIN
      ? number.toFixed(20).replace(/\.?0+$/, '')
      : String(number);
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Rounds a number to so many significant digits. */
export function toSignificant(number: number, digits: number): number {
  return Number(number.toPrecision(digits));
}

/**
 * A level out of 100: `54%`. For readiness, the levels of strategies, what is required, planned,
 * logged and projected. What a goal brings to its strategy's level is points, `pointsInWords`.
 */
export function formatLevel(level: number): string {
  return `${wholePoints(level)}%`;
}

/** A level beside the one that is needed: `54% (81% needed)`. */
export function levelAndNeed(level: number, needed: number): string {
  return `${formatLevel(level)} (${formatLevel(needed)} needed)`;
}

/** A range of levels: `36–40%`, or one level where both ends round to it. */
export function levelRange(low: number, high: number): string {
  const [from, to] = [wholePoints(low), wholePoints(high)];
  return from === to ? formatLevel(low) : `${from}–${to}%`;
}

/**
 * What a proposed goal brings to readiness: `+4%`. Less than half is not nothing: `under +1%`.
 */
export function formatGain(gain: number): string {
  return wholePoints(gain) === 0 ? 'under +1%' : `+${formatLevel(gain)}`;
}

/** Whole points without a word, for a goal: `20`. A level is `formatLevel`'s. */
export function formatPoints(points: number): string {
  return groupDigits(wholePoints(points));
}

/** Points as a reader sees them: a whole number, and never −0. */
export function wholePoints(points: number): number {
  return Math.round(points) + 0;
}

/** What a goal brings to its strategy's level: `1 point`, `38 points`. */
export function pointsInWords(points: number): string {
  return `${formatPoints(points)} ${plural(wholePoints(points), 'point')}`;
}

/** What is left out of a list of milestones: `and 46 more milestones`. */
export function moreMilestones(count: number): string {
  return `and ${groupDigits(count)} more ${plural(count, 'milestone')}`;
}

/** The word that goes with a count: `goal` with 1, `goals` with any other. Not by `Intl`, see above. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** A share of 1 as whole per cent: `83%`. */
export function formatPercent(share: number): string {
  return `${groupDigits(wholePoints(100 * share))}%`;
}
