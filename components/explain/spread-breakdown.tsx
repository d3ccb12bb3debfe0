import './explain.css';
import type { PaceExplanation } from '@/lib/domain/explain';
import { formatShortDate } from '@/lib/format/dates';
import { formatHundredths, largestRemainder } from '@/lib/format/explain/tenths';
import { worked } from '@/lib/format/explain/worked';
import { Formula } from './formula';
import { hundredthsOf } from './pace-quarters';

/** `1.99 × (0.37 − 0.80)²` */
function squareWords(quarters: number, index: number, mean: number): string {
  const { figures } = worked([quarters, index, mean], ([n, r, m]) => n * (r - m) ** 2);
  return `${figures[0]} × (${figures[1]} − ${figures[2]})²`;
}

/** How much one quarter differs from another: words, the formula, and the stretches in it. */
export function SpreadBreakdown({ explanation }: { explanation: PaceExplanation }) {
  const { stretches, pace } = explanation;
  const total = stretches.reduce((all, { deviation }) => all + deviation, 0);
  const sum = hundredthsOf(total);
  const spread = worked([total], ([squares]) => Math.sqrt((1 + squares) / (stretches.length + 3)));
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
        spread = √((4 × 0.25 + {spread.figures[0]}) ÷ ({stretches.length} + 3)) = {spread.result}
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
                    <b>{squareWords(quarters, index, pace.mean)}</b>
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
          'Quarters are taken two or more at a time, up to the next in which something is logged, since a log is not written in each. What counts is how far the index of such a stretch lies from your expected pace, squared, for as long as the stretch is. A row may differ by a hundredth from its own product, so that the column adds up. '}
        Four quarters that stand in bring 0.25 each.
      </p>
    </>
  );
}
