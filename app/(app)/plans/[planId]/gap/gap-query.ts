import { HORIZON_YEARS, type HorizonYear } from '@/lib/domain/calendar';
import { numberText } from '@/lib/schemas/text';

type GapQuery = { year?: string | string[]; target?: string | string[] };

const level = numberText('the target', { min: 0, max: 100 });

/**
 * Parses the horizon and the target readiness (0 to 100) of an address. An unusable year becomes
 * the next horizon; an unusable target is left out, and `fault` says so in a sentence.
 */
export function parseGapQuery(query: GapQuery, next: HorizonYear | null) {
  const first = next ?? Number.POSITIVE_INFINITY;
  const asked = HORIZON_YEARS.find((year) => String(year) === query.year && year >= first);
  const year = asked ?? next;
  const text = typeof query.target === 'string' ? query.target.trim() : '';
  const target = text === '' ? undefined : level.safeParse(text);
  const fault =
    target && !target.success
      ? `${target.error.issues[0]?.message} What ${year} requires stands in its place.`
      : undefined;
  return { year, target: target?.data, fault };
}
