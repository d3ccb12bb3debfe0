import type { PaceExplanation } from '@/lib/domain/explain';
import { formatFactor, formatHundredths } from '@/lib/format/explain/tenths';
import { formatPercent } from '@/lib/format/numbers';
import { Formula } from './formula';
import { hundredthsOf, paceQuarters } from './pace-quarters';
import { PaceTable } from './pace-table';
import { SpreadBreakdown } from './spread-breakdown';

type PaceBreakdownProps = {
  /** Unique on the page. */
  id: string;
  explanation: PaceExplanation;
};

/** How the pace is measured: words, then the formula, then the quarters that go into it. */
export function PaceBreakdown({ id, explanation }: PaceBreakdownProps) {
  const { pace, rows, perQuarter } = explanation;
  const { spi, mean } = pace;
  const sums = paceQuarters(explanation);
  const prior = hundredthsOf(3 * (perQuarter ?? 0));
  return (
    <>
      {spi !== null && (
        <>
          <p className="measure mt-4">
            Your pace is what you achieved, set against what the planned pace would have brought in
            the same time of the goals that you had open, overdue ones too. A quarter counts for
            less as it gets older: half after four years. The index is never more than three.
          </p>
          <Formula>
            index = {formatHundredths(sums.achieved)} ÷ {formatHundredths(sums.open)} ={' '}
            {formatFactor(spi)}
          </Formula>
        </>
      )}
      {rows.length > 0 && <PaceTable id={id} explanation={explanation} />}
      <p className="measure mt-4">
        {spi === null
          ? 'No quarter counts yet, so your expected pace is nine tenths of the plan: people take longer than they plan.'
          : `Three quarters of your plan at nine tenths of its pace stand in for what so short a log cannot say: people take longer than they plan. Your plan has ${formatFactor(perQuarter ?? 0)} points for a quarter. That makes an expected pace of ${formatPercent(mean)} of the plan.`}
      </p>
      {spi !== null && (
        <Formula>
          expected pace = ({formatHundredths(sums.achieved)} + 0.9 × {formatHundredths(prior)}) ÷ (
          {formatHundredths(sums.open)} + {formatHundredths(prior)}) = {formatFactor(mean)}
        </Formula>
      )}
      <SpreadBreakdown explanation={explanation} />
    </>
  );
}
