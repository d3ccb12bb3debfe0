import { Formula } from '@/components/explain/formula';
import { PaceBreakdown } from '@/components/explain/pace-breakdown';
import { formatPercent } from '@/lib/format/numbers';
import { examplePace } from './example';
import { WorkedExample } from './worked-example';

/** How fast a person goes through their plan. */
export function PacePart() {
  const { pace } = examplePace;
  return (
    <>
      <div className="prose">
        <p>
          Pace is what you have done, set against what you had planned for the same time. It is
          called the schedule performance index where large projects are managed, and it is measured
          over every full quarter of your log. A pace of 1 means: as planned.
        </p>
        <p>
          A short log says little, and the first months of anything are seldom typical. So two
          quarters at the planned pace, give or take a half, are added to yours. After half a year
          they weigh as much as your own; after five years they are an eleventh of the whole.
        </p>
      </div>
      <Formula>
        index = points achieved ÷ points planned, at most 3
        <br />
        expected pace = (quarters × index + 2) ÷ (quarters + 2)
      </Formula>
      <WorkedExample>
        {pace.spi !== null && (
          <p>
            Over {pace.quarters} quarters with planned work, {formatPercent(pace.spi)} of it was
            done.
          </p>
        )}
        <PaceBreakdown id="example-quarters" explanation={examplePace} />
      </WorkedExample>
    </>
  );
}
