import './rating-scale.css';
import { PhoneFold } from '@/components/ui/phone-fold';
import { ratingPosition, ratingScale, ratingScaleMeaning } from '@/lib/domain/outlook/rating';
import { ClaimedText } from './claimed-text';
import type { NumberedClaim } from './numbered-claims';

type RatingScaleProps = { rating: string; reason: string; claims: readonly NumberedClaim[] };

/** All steps of the scale, from the least to the most, with this outlook’s own marked. */
export function RatingScale({ rating, reason, claims }: RatingScaleProps) {
  const position = ratingPosition(rating);
  return (
    <>
      <PhoneFold summary="The scale, step by step">
        <p className="measure text-muted">{ratingScaleMeaning}</p>
        <ol className="rating">
          {ratingScale.map(({ key, name, meaning }) => (
            <li key={key} aria-current={key === rating || undefined}>
              <b>{name}</b>
              <p>{meaning}</p>
            </li>
          ))}
        </ol>
      </PhoneFold>
      <p className="prose">
        {`Step ${position} of ${ratingScale.length}. `}
        <ClaimedText text={reason} claims={claims} />
      </p>
    </>
  );
}
