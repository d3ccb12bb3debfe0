import { Formula } from '@/components/explain/formula';
import { numberName } from '@/components/explain/number-name';
import { StrategyBreakdown } from '@/components/explain/strategy-breakdown';
import { PhoneFold } from '@/components/ui/phone-fold';
import { exampleHorizon, exampleRequired } from './example';
import { WorkedExample } from './worked-example';

const asked = { line: 'required', date: exampleHorizon, percentile: 'p50' } as const;

/** Weights, and what a horizon asks for. */
export function RequiredPart() {
  return (
    <>
      <div className="prose">
        <p>
          An outlook says for each strategy what level it asks for in 2026 and at the end of 2031,
          2036 and 2046, and how much the strategy counts beside the others. Between those dates
          both run in straight lines; before the end of 2031 the weights stay as they are there. All
          weights together make 100%. These are judgements of the outlook’s editors, not
          measurements, and in your plan you can change each of them.
        </p>
      </div>
      <PhoneFold summary="Its range, and the formulas" className="prose-goes-on">
        <div className="prose">
          <p>
            Nobody knows how fast a profession will change. So the chart shows a faint range around
            the required line: what would be required if the profession changed a fifth more slowly,
            or a quarter faster.
          </p>
        </div>
        <Formula>
          readiness = weight × level, added up over the strategies
          <br />
          required readiness = weight × required level, added up in the same way
          <br />
          its range = what is required on another day: 1 January 2026 + 0.8 or 1.25 × the days since
        </Formula>
      </PhoneFold>
      {!exampleRequired.strategy && (
        <WorkedExample>
          <StrategyBreakdown
            breakdown={exampleRequired.breakdown}
            total={numberName('Readiness', asked)}
            line="required"
            date={exampleHorizon}
            planHref={null}
          />
          <p className="mt-2 text-sm text-muted">Rows are rounded so that they add up.</p>
        </WorkedExample>
      )}
    </>
  );
}
