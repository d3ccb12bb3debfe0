import { ratingPosition, ratingScale, ratingScaleMeaning } from '@/lib/domain/outlook/rating';

/** All steps of the scale, the most at the top, with this outlook's own marked. */
export function RatingScale({ rating, reason }: { rating: string; reason: string }) {
  const position = ratingPosition(rating);
  return (
    <>
      <p className="measure text-muted">{ratingScaleMeaning}</p>
      <ol reversed className="rating">
        {ratingScale.toReversed().map(({ key, name, meaning }) => (
          <li key={key} aria-current={key === rating || undefined}>
            <b>{name}</b>
            <p>{meaning}</p>
          </li>
        ))}
      </ol>
      <p className="prose">
        {`This outlook stands at step ${position} of ${ratingScale.length}. ${reason}`}
      </p>
    </>
  );
}
