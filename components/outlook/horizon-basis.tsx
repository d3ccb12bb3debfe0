import { BasisMark } from './basis-mark';
import type { OutlookHorizon } from './types';

/** No published figure reaches further: what is said of later years is a scenario. */
export const EVIDENCE_ENDS = 2034;

/** What is said of a horizon: expectation, scenario, or that nobody here has a view of it yet. */
export function HorizonBasis({ basis, year }: Pick<OutlookHorizon, 'basis' | 'year'>) {
  if (basis === 'scenario') return <BasisMark basis="scenario" />;
  // Not a kind of statement, so it has no drawing.
  if (basis === 'none') {
    return (
      <span className="flex flex-wrap gap-x-5 text-sm font-semibold text-muted">
        <span>No editorial view yet</span>
        {year > EVIDENCE_ENDS && <BasisMark basis="scenario" />}
      </span>
    );
  }
  return <BasisMark basis="editorial" word="Editorial expectation" />;
}
