import type { HorizonYear } from '@/lib/domain/calendar';
import type { HorizonStatus, Outcome } from '@/lib/domain/readiness';

/** What a horizon asks for and what is projected, in whole points. */
export interface HorizonGap {
  readonly year: HorizonYear;
  readonly status: HorizonStatus;
  readonly required: number;
  readonly projected: number;
  /** The 10th and the 90th of what is projected. */
  readonly low: number;
  readonly high: number;
}

/** Rounds before subtracting, so that the numbers shown add up. */
export function horizonGap({ year, status, required, projected }: Outcome): HorizonGap {
  return {
    year,
    status,
    required: Math.round(required),
    projected: Math.round(projected.p50),
    low: Math.round(projected.p10),
    high: Math.round(projected.p90),
  };
}

/** `48 asked, about 39 projected: 9 short (likely 36 to 40)` */
export function gapWords(gap: HorizonGap): string {
  return `${gap.required} asked, about ${gap.projected} projected: ${shortWords(gap)}`;
}

/** `9 short (likely 36 to 40)` */
export function shortWords({ required, projected, low, high }: HorizonGap): string {
  const gap = required - projected;
  const how = gap > 0 ? `${gap} short` : gap < 0 ? `${-gap} ahead` : 'level';
  return low === high ? how : `${how} (likely ${low} to ${high})`;
}
