import { StatusMark } from '@/components/ui/status-mark';
import type { HorizonOutcome, HorizonStatus } from '@/lib/domain/readiness';
import type { HorizonYear } from '@/lib/domain/timeline';

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

/** Rounds before anything is subtracted, so that what is read adds up. */
export function horizonGap({ year, status, required, projected }: HorizonOutcome): HorizonGap {
  return {
    year,
    status,
    required: Math.round(required),
    projected: Math.round(projected.p50),
    low: Math.round(projected.p10),
    high: Math.round(projected.p90),
  };
}

/** How far what is projected falls short of what each horizon asks for, or exceeds it. */
export function HorizonGaps({ gaps }: { gaps: readonly HorizonGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <ul className="chart-gaps">
      {gaps.map((gap) => (
        <li key={gap.year}>
          <p>
            <b>{gap.year}</b> <StatusMark status={gap.status} />
          </p>
          {gapWords(gap)}
        </li>
      ))}
    </ul>
  );
}

/** `48 asked, about 39 projected: 9 short (likely 36 to 40)` */
export function gapWords({ required, projected, low, high }: HorizonGap): string {
  const gap = required - projected;
  const how = gap > 0 ? `${gap} short` : gap < 0 ? `${-gap} ahead` : 'level';
  const range = low === high ? '' : ` (likely ${low} to ${high})`;
  return `${required} asked, about ${projected} projected: ${how}${range}`;
}
