import { HORIZON_YEARS, type HorizonYear } from '@/lib/domain/calendar';
import { numberText } from '@/lib/schemas/text';

type Given = string | string[] | undefined;

/** `was` is the year and the target that the form was sent with: `2031 40`. */
export type GapQuery = { year?: Given; target?: Given; was?: Given };

const level = numberText('the target', { min: 0, max: 100 });

/** What the form remembers, so that another year lets go of the target of this one. */
export function formMemory(year: HorizonYear, target: number): string {
  return `${year} ${target}`;
}

/**
 * Parses the horizon and the target readiness (0 to 100) of an address. An unusable year becomes
 * `first`; an unusable target is left out, and `fault` says so in a sentence. A target that was
 * chosen for another year and not typed again is left out too.
 *
 * @param years the horizons ahead
 */
export function parseGapQuery(
  query: GapQuery,
  years: readonly HorizonYear[],
  first: HorizonYear | undefined,
) {
  const year = HORIZON_YEARS.find((one) => String(one) === query.year && years.includes(one));
  const text = typeof query.target === 'string' ? query.target.trim() : '';
  const [wasYear, wasTarget] = typeof query.was === 'string' ? query.was.split(' ') : [];
  const stale = text === wasTarget && String(query.year) !== wasYear;
  const target = text === '' || stale ? undefined : level.safeParse(text);
  const fault =
    target && !target.success
      ? `${target.error.issues[0]?.message} What ${year ?? first} asks for is taken instead.`
      : undefined;
  return { year: year ?? first, target: target?.data, fault };
}
