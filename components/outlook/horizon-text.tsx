import './outlook.css';
import { PhoneFold } from '@/components/ui/phone-fold';
import { HorizonBasis } from './horizon-basis';
import type { NumberedClaim } from './numbered-claims';
import { Prose } from './prose';
import type { OutlookHorizon } from './types';

type HorizonTextProps = { horizon: OutlookHorizon; claims: readonly NumberedClaim[] };

/** One horizon in words. */
export function HorizonText({ horizon, claims }: HorizonTextProps) {
  const { year, title, basis, paragraphs } = horizon;
  return (
    <article id={`by-${year}`} className={`horizon ${basis}`}>
      <h3 className="text-xl">{`By ${year}: ${title}`}</h3>
      <HorizonBasis basis={basis} year={year} />
      <PhoneFold summary={`More on ${year}`}>
        <Prose paragraphs={paragraphs} claims={claims} />
      </PhoneFold>
    </article>
  );
}
