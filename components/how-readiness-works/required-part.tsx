import { Formula } from '@/components/explain/formula';
import { StrategyLedger } from '@/components/explain/strategy-ledger';
import { numberName } from '@/components/explain/why-words';
import { sampleHorizon, sampleRequired } from './sample';
import { Worked } from './worked';

const asked = { line: 'required', date: sampleHorizon, percentile: 'p50' } as const;

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
      <Formula>
        readiness = weight × level, added up over the strategies
        <br />
        required readiness = weight × required level, added up in the same way
      </Formula>
      {!sampleRequired.strategy && (
        <Worked>
          <StrategyLedger
            ledger={sampleRequired.ledger}
            total={numberName('Readiness', asked)}
            line="required"
            date={sampleHorizon}
            planHref={null}
          />
          <p className="mt-2 text-sm text-muted">Rows are rounded so that they add up.</p>
        </Worked>
      )}
    </>
  );
}
