import { BasisMark } from './basis-mark';
import type { OutlookHorizon } from './types';

/** What is said of a horizon: expectation, scenario, or that nobody here has a view of it yet. */
export function HorizonBasis({ basis }: Pick<OutlookHorizon, 'basis'>) {
  if (basis === 'scenario') return <BasisMark basis="scenario" />;
  const word = basis === 'none' ? 'No editorial view yet' : 'Editorial expectation';
  return <BasisMark basis="editorial" word={word} />;
}
