import type { PaceExplanation } from '@/lib/domain/explain';
import { worked } from '@/lib/format/explain/worked';
import { formatPercent } from '@/lib/format/numbers';
import { Formula } from './formula';
import { PaceTable } from './pace-table';
import { SpreadBreakdown } from './spread-breakdown';

type PaceBreakdownProps = {
  /** Unique on the page. */
  id: string;
  explanation: PaceExplanation;
};

/** How the pace is measured: words, then the formula, then the quarters that go into it. */
export function PaceBreakdown({ id, explanation }: PaceBreakdownProps) {
  const { pace, perQuarter } = explanation;
  const { spi, mean } = pace;
  if (spi === null || perQuarter === null) return <SpreadBreakdown explanation={explanation} />;
  const { open, achieved, planned, plannedQuarters } = explanation.sums;
  const index = worked([achieved, open], ([a, w]) => Math.min(3, a / w));
  const prior = worked([planned, plannedQuarters], ([p, quarters]) => (3 * p) / quarters);
  const expected = worked([achieved, 3 * perQuarter, open], ([a, three, w]) =>
    Math.min(3, (a + 0.9 * three) / (w + three)),
  );
  return (
    <>
      <p className="measure mt-4">
        Your pace is what you achieved, set against what your planned pace would have brought in the
        same time of the goals that were open, overdue ones too. A quarter counts for less as it
        gets older: half as much after four years. The index is never more than three.
      </p>
      <Formula>
        index = {index.figures[0]} ÷ {index.figures[1]} = {index.result}
      </Formula>
      <PaceTable id={id} explanation={explanation} />
      <p className="measure mt-2 text-sm text-muted">
        Planned is what your plan had for the quarter. Open is what its pace would have brought of
        the goals that were open, and Quarters how long they were. Where a quarter counts for less,
        its figures are worked out under it.
      </p>
      <p className="measure mt-4">
        Three quarters at nine tenths of your planned pace stand in for what your log does not say
        yet: people take longer than they plan. So your expected pace is {formatPercent(mean)} of
        the plan.
      </p>
      <Formula>
        planned in three quarters = 3 × {prior.figures[0]} ÷ {prior.figures[1]} = {prior.result}
      </Formula>
      <Formula>
        expected pace = ({expected.figures[0]} + 0.9 × {expected.figures[1]}) ÷ (
        {expected.figures[2]} + {expected.figures[1]}) = {expected.result}
      </Formula>
      <SpreadBreakdown explanation={explanation} />
    </>
  );
}
