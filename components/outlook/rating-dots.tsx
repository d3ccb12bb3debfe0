import './rating-scale.css';
import { ratingPosition, ratingScale } from '@/lib/domain/outlook/rating';

/** The scale in small, from the least to the most; the words are beside it. */
export function RatingDots({ rating }: { rating: string }) {
  const steps = ratingScale.map((_, index) => index + 1);
  const position = ratingPosition(rating);
  const rail = `M8 8h${16 * (steps.length - 1)}`;
  return (
    <svg
      className="rating-dots"
      viewBox={`0 0 ${16 * steps.length} 16`}
      fill="none"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d={rail} className="stroke-edge" />
      {steps.map((step) => (
        <circle
          key={step}
          cx={16 * step - 8}
          cy="8"
          r={step === position ? 7 : 4}
          className={step === position ? 'fill-accent' : 'fill-paper stroke-edge'}
        />
      ))}
    </svg>
  );
}
