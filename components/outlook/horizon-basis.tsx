import { BasisMark } from './basis-mark';
import type { OutlookHorizon } from './types';

/** Published figures reach no further: statements about later years are scenarios. */
export const EVIDENCE_ENDS = 2034;

/** Labels a horizon as an expectation, a scenario, or one without an editorial view yet. */
export function HorizonBasis({ basis, year }: Pick<OutlookHorizon, 'basis' | 'year'>) {
  if (basis === 'scenario') return <BasisMark basis="scenario" />;
  // Not a kind of statement, so it has no icon.
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
