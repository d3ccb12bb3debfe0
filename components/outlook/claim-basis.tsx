import { BasisMark } from './basis-mark';
import type { OutlookClaim } from './types';

/** A claim's kind in the page's own three drawings. */
export function ClaimBasis({ claim: { kind, date } }: { claim: OutlookClaim }) {
  if (kind === 'editorial') return <BasisMark basis="editorial" />;
  const word = kind === 'measured' ? `Measured, ${date}` : `Published forecast, ${date}`;
  return <BasisMark basis="published" word={word} />;
}
