import './explain.css';
import type { PaceExplanation } from '@/lib/domain/explain';
import { formatShortDate } from '@/lib/format/dates';
import { formatFactor, formatHundredths, largestRemainder } from '@/lib/format/explain/tenths';
import { Formula } from './formula';
import { hundredthsOf } from './pace-quarters';

/** How much one quarter differs from another: words, the formula, and the stretches in it. */
export function SpreadBreakdown({ explanation }: { explanation: PaceExplanation }) {
  const { stretches, pace } = explanation;
  const sum = hundredthsOf(stretches.reduce((total, { deviation }) => total + deviation, 0));
  const shown = largestRemainder(
    stretches.map(({ deviation }) => 10 * deviation),
    sum,
  );
  return (
    <>
      <p className="measure mt-4">
        The spread says how much one quarter differs from another. An unusual quarter widens it, a
        very good one too: the future becomes less certain with it, not only better.
      </p>
      <Formula>
        spread = √((4 × 0.25 + {formatHundredths(sum)}) ÷ ({stretches.length} + 3)) ={' '}
        {formatFactor(pace.spread)}
      </Formula>
      {stretches.length > 0 && (
        <table className="explain-table">
          <caption className="sr-only">The stretches of your log that make the spread</caption>
          <thead>
            <tr>
              <th scope="col">Quarters to</th>
              <th scope="col">Spread</th>
            </tr>
          </thead>
          <tbody>
            {stretches.map(({ to, index, quarters }, at) => (
              <tr key={to}>
                <th scope="row">
                  {formatShortDate(to)}
                  <p>
                    <b>
                      {formatFactor(quarters)} × ({formatFactor(index)} − {formatFactor(pace.mean)}
                      )² = {formatHundredths(shown[at] ?? 0)}
                    </b>
                  </p>
                </th>
                <td>{formatHundredths(shown[at] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="measure mt-2 text-sm text-muted">
        {stretches.length > 0 &&
          'Quarters are taken two or more at a time, up to the next in which something is logged, since a log is not written in each. What counts is how far the index of such a stretch lies from your expected pace, squared, for as long as the stretch is. '}
        Four quarters that stand in bring 0.25 each.
      </p>
    </>
  );
}
