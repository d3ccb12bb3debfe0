import './rating-scale.css';
import { PhoneFold } from '@/components/ui/phone-fold';
import { ratingScale, ratingScaleMeaning } from '@/lib/domain/outlook/rating';

/** All steps of the scale, from the least to the most, with this outlook’s own marked. */
export function RatingScale({ rating }: { rating: string }) {
  return (
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
  );
}
