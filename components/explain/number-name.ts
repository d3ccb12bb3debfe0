import type { CivilDate } from '@/lib/domain/calendar';
import type { Line, Percentile } from '@/lib/domain/explain';
import { formatDate } from '@/lib/format/dates';
import { formatLevelTenths } from '@/lib/format/explain/tenths';
import { formatLevel } from '@/lib/format/numbers';

interface Asked {
  readonly line: Line;
  readonly date: CivilDate;
  readonly percentile: Percentile;
}

/** A number's name with its date: `Readiness projected for 31 December 2031`. */
export function numberName(name: string, { line, date, percentile }: Asked): string {
  const on = formatDate(date);
  if (line === 'required') return `${name} required on ${on}`;
  if (line === 'planned') return `${name} planned for ${on}`;
  if (line === 'logged') return `${name} logged by ${on}`;
  const edge = EDGES[percentile];
  return `${name} projected for ${on}${edge && `, ${edge}`}`;
}

const EDGES: Readonly<Record<Percentile, string>> = {
  p10: 'low end of the likely range',
  p25: 'low end of the middle half',
  p50: '',
  p75: 'high end of the middle half',
  p90: 'high end of the likely range',
};

/** The page's lead: the number as the chart shows it, and to a tenth. */
export function numberLead(name: string, asked: Asked, value: number, shown: number): string {
  const about = asked.line === 'projected' ? 'about ' : '';
  const chart = `${numberName(name, asked)}: ${about}${formatLevel(value)} on the chart`;
  return `${chart}, ${formatLevelTenths(shown)} before it is rounded. This is all that it is made of, to the tenth: add up any column and you get the number under it.`;
}
