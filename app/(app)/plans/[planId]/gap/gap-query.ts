import { HORIZON_YEARS, type HorizonYear } from '@/lib/domain/calendar';
import { numberText } from '@/lib/schemas/text';

type Given = string | string[] | undefined;

/** `added` is the id of a goal that was just added without JavaScript. */
export type GapQuery = { year?: Given; target?: Given; added?: Given };

const level = numberText('the target', { min: 0, max: 100 });

/**
 * Parses the horizon and the target readiness (0 to 100) of an address. An unusable year becomes
 * `first`; an unusable target is left out, and `fault` says so in a sentence. `typed` is the target
 * as it was typed.
 *
 * @param years the horizons ahead
 */
export function parseGapQuery(
  query: GapQuery,
  years: readonly HorizonYear[],
  first: HorizonYear | undefined,
) {
  const asked = HORIZON_YEARS.find((one) => String(one) === query.year && years.includes(one));
  const year = asked ?? first;
  const typed = (typeof query.target === 'string' && query.target.trim()) || undefined;
  const target = typed === undefined ? undefined : level.safeParse(typed);
  const fault = target?.error && `${target.error.issues[0]?.message} This is what ${year} needs.`;
  return { year, typed, target: target?.data, fault };
}
