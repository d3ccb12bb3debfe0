import { WAGE_TOP_CODE } from '@/lib/domain/evidence';
import { formatChange, formatDollars, percentileRange } from '../evidence/figures';

type Exposure = { exposureMin: number | null; exposureMax: number | null };
type Pay = { medianWage: number | null; wageTopcoded: boolean };

/** The range over all measures, in percentiles: `62 to 98`; null where none is published. */
export function exposureRange({ exposureMin, exposureMax }: Exposure): string | null {
  if (exposureMin === null || exposureMax === null) return null;
  return percentileRange(exposureMin, exposureMax);
}

/** Projected change of employment 2024–34: `+34%`; null where none is published. */
export function growthInWords(changePercent: number | null): string | null {
  return changePercent === null ? null : formatChange(changePercent);
}

/** The median a year: `$112,590`, `$239,200 or more`; null where none is published. */
export function payInWords({ medianWage, wageTopcoded }: Pay): string | null {
  if (wageTopcoded) return `${formatDollars(WAGE_TOP_CODE)} or more`;
  return medianWage === null ? null : formatDollars(medianWage);
}

/** As many whole words of a text as fit into a length, with an ellipsis where some are left out. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\s,;.]+\S*$/, '')} …`;
}
