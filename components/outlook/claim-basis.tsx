import { isCivilDate } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { BasisMark } from './basis-mark';
import type { OutlookClaim } from './types';

const words = {
  measured: 'Measured',
  forecast: 'Published forecast',
  editorial: 'Editorial judgement',
} as const;

/** A claim's kind, as an icon and in words, with its date. */
export function ClaimBasis({ claim: { kind, date } }: { claim: OutlookClaim }) {
  const when = isCivilDate(date) ? formatDate(date) : date;
  return (
    <BasisMark
      basis={kind === 'editorial' ? 'editorial' : 'published'}
      word={`${words[kind]}, ${when}`}
    />
  );
}
