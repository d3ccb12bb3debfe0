import './readiness.css';
import Link from 'next/link';
import type { ExplainLinks } from '@/components/explain/explain-link';
import { StatusMark } from '@/components/ui/status-mark';
import { horizonDate } from '@/lib/domain/calendar';
import type { HorizonGap } from './horizon-gap';
import { gapWords, missingWords, neededWords, projectedWords } from './horizon-words';
import { WhyFigure } from './why-figure';

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

/** The same words, with both numbers as links to their breakdown, and what is missing to what would help. */
function GapLinks({ gap, why }: { gap: HorizonGap; why: ExplainLinks }) {
  const date = horizonDate(gap.year);
  return (
    <>
      <WhyFigure why={why} date={date} line="required">
        {neededWords(gap)}
      </WhyFigure>
      {', '}
      <WhyFigure why={why} date={date} line="projected">
        {projectedWords(gap)}
      </WhyFigure>
      {': '}
      {gap.missing > 0 ? (
        <Link href={`${why.planHref}/gap?year=${gap.year}`} prefetch={false} className="chart-why">
          {missingWords(gap)}
        </Link>
      ) : (
        missingWords(gap)
      )}
    </>
  );
}
