import type { ExplainLinks } from '@/components/explain/explain-link';
import { StatusMark } from '@/components/ui/status-mark';
import { type HorizonYear, horizonDate } from '@/lib/domain/calendar';
import type { HorizonOutcome, HorizonStatus } from '@/lib/domain/readiness';
import { WhyFigure } from './why-figure';

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
export function HorizonGaps({ gaps, why }: { gaps: readonly HorizonGap[]; why?: ExplainLinks }) {
  if (gaps.length === 0) return null;
  return (
    <ul className="chart-gaps">
      {gaps.map((gap) => (
        <li key={gap.year}>
          <p>
            <b>{gap.year}</b> <StatusMark status={gap.status} />
          </p>
          {why ? <GapLinks gap={gap} why={why} /> : gapWords(gap)}
        </li>
      ))}
    </ul>
  );
}

/** `48 asked, about 39 projected: 9 short (likely 36 to 40)` */
export function gapWords(gap: HorizonGap): string {
  return `${gap.required} asked, about ${gap.projected} projected: ${shortWords(gap)}`;
}

/** The same words; what is asked and what is projected lead to what they are made of. */
function GapLinks({ gap, why }: { gap: HorizonGap; why: ExplainLinks }) {
  const date = horizonDate(gap.year);
  return (
    <>
      <WhyFigure why={why} date={date} line="required">
        {`${gap.required} asked`}
      </WhyFigure>
      {', '}
      <WhyFigure why={why} date={date} line="projected">
        {`about ${gap.projected} projected`}
      </WhyFigure>
      {`: ${shortWords(gap)}`}
    </>
  );
}

/** `9 short (likely 36 to 40)` */
function shortWords({ required, projected, low, high }: HorizonGap): string {
  const gap = required - projected;
  const how = gap > 0 ? `${gap} short` : gap < 0 ? `${-gap} ahead` : 'level';
  return low === high ? how : `${how} (likely ${low} to ${high})`;
}
