import { BandBreakdown } from '@/components/explain/band-breakdown';
import { Formula } from '@/components/explain/formula';
import { exampleHorizon, exampleProjected } from './example';
import { WorkedExample } from './worked-example';

/** How a pace becomes a projection with a range. */
export function BandPart() {
  const { explanation } = exampleProjected;
  return (
    <>
      <div className="prose">
        <p>
          From today each goal that is neither reached nor dropped goes on at the pace, from where
          it stands. A goal that has not begun waits for its start. What is reached begins to fade.
        </p>
      </div>
      <Formula>
        how far = how far today + pace × days from today ÷ days from start to due date, at most all
      </Formula>
      {explanation.line === 'projected' && (
        <WorkedExample>
          <BandBreakdown
            terms={explanation}
            date={exampleHorizon}
            strategyKey={null}
            planHref={null}
          />
        </WorkedExample>
      )}
    </>
  );
}
