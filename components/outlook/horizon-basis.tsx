import { BasisMark } from './basis-mark';
import type { OutlookHorizon } from './types';

/** What is said of a horizon: expectation, scenario, or that nobody here has a view of it yet. */
export function HorizonBasis({ basis }: Pick<OutlookHorizon, 'basis'>) {
  if (basis === 'scenario') return <BasisMark basis="scenario" />;
  // Not a kind of statement, so it has no drawing.
  if (basis === 'none') {
    return <span className="text-sm font-semibold text-muted">No editorial view yet</span>;
  }
  return <BasisMark basis="editorial" word="Editorial expectation" />;
}
