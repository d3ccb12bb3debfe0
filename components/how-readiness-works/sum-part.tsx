import { numberName } from '@/components/explain/number-name';
import { StrategyBreakdown } from '@/components/explain/strategy-breakdown';
import { PhoneFold } from '@/components/ui/phone-fold';
import { TextLink } from '@/components/ui/text-link';
import { formatLevel } from '@/lib/format/numbers';
import { exampleHorizon, exampleProjected } from './example';

const asked = { line: 'projected', date: exampleHorizon, percentile: 'p50' } as const;

/** One number of the chart, put together from everything above. */
export function SumPart() {
  if (exampleProjected.strategy) return null;
  return (
    <>
      <div className="prose mb-5">
        <p>
          Now the {formatLevel(exampleProjected.value)} that the chart shows for the end of 2031 can
          be added up. Open a strategy to see its goals. In your own plan every number of the chart
          leads to such a page. The rows are rounded so that they add up; a row may be a tenth away
          from its own product. If you have no plan yet, an{' '}
          <TextLink href="/outlooks">outlook</TextLink> is where one begins.
        </p>
      </div>
      <PhoneFold summary="Strategy by strategy">
        <StrategyBreakdown
          breakdown={exampleProjected.breakdown}
          total={numberName('Readiness', asked)}
          line="projected"
          date={exampleHorizon}
          planHref={null}
        />
      </PhoneFold>
    </>
  );
}
