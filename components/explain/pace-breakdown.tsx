import type { PaceExplanation } from '@/lib/domain/explain';
import { formatFactor, formatTenths } from '@/lib/format/explain/tenths';
import { formatPercent, plural } from '@/lib/format/numbers';
import { Formula } from './formula';
import { paceQuarters } from './pace-quarters';
import { PaceTable } from './pace-table';

type PaceBreakdownProps = {
  /** Unique on the page. */
  id: string;
  explanation: PaceExplanation;
};

/** How the pace is measured: words, then the formula, then the quarters that go into it. */
export function PaceBreakdown({ id, explanation }: PaceBreakdownProps) {
  const { pace, rows } = explanation;
  const { quarters, spi, mean, spread } = pace;
  const sums = paceQuarters(explanation);
  return (
    <>
      {spi !== null && (
        <>
          <p className="measure mt-4">
            The index is what was achieved, divided by what was planned for the same quarters. It
            never counts for more than three.
          </p>
          <Formula>
            index = {formatTenths(sums.achieved)} ÷ {formatTenths(sums.planned)} ={' '}
            {formatFactor(spi)}
          </Formula>
        </>
      )}
      {rows.length > 0 && <PaceTable id={id} explanation={explanation} />}
      <p className="measure mt-4">
        {quarters === 0
          ? 'No quarter counts yet, so two quarters at the planned pace stand in: the expected pace is the plan’s own.'
          : `Two quarters at the planned pace are added to the ${quarters} that ${plural(quarters, 'counts', 'count')}, for what so short a log cannot say. That makes an expected pace of ${formatPercent(mean)} of the plan.`}
      </p>
      {spi !== null && (
        <Formula>
          expected pace = ({quarters} × {formatFactor(spi)} + 2 × 1) ÷ ({quarters} + 2) ={' '}
          {formatFactor(mean)}
        </Formula>
      )}
      <p className="measure mt-4">
        The spread says how much one quarter differs from another. An unusual quarter widens it, a
        very good one too: the future becomes less certain with it, not only better.
      </p>
      <Formula>
        spread = √(({formatFactor(squares(explanation))} + 2 × 0.25) ÷ ({quarters} + 2)) ={' '}
        {formatFactor(spread)}
      </Formula>
      <p className="measure mt-2 text-sm text-muted">
        {formatFactor(squares(explanation))} is the sum of the squared distances of each quarter’s
        index from the whole one; the two quarters that stand in bring 0.25 each.
      </p>
    </>
  );
}

function squares({ rows, pace }: PaceExplanation): number {
  return rows.reduce(
    (sum, { index }) => sum + (index === null ? 0 : (index - (pace.spi ?? 1)) ** 2),
    0,
  );
}
