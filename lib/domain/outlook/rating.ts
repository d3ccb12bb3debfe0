/** One step of the rating scale. `meaning` is a whole sentence, ready to show. */
export type RatingStep = { key: string; name: string; meaning: string };

/** What the scale measures, as a sentence ready to show beside it. */
export const ratingScaleMeaning =
  'How much of a profession’s work is likely to stay with people until 2046, from the least to the most.';

/** From the least work left to people to the most. Keys are stored with every outlook version. */
export const ratingScale = [
  {
    key: 'largely-absorbed',
    name: 'Largely Absorbed',
    meaning:
      'AI does most of what the profession does now, and few people are needed for the rest.',
  },
  {
    key: 'shrinking-to-a-core',
    name: 'Shrinking to a Core',
    meaning:
      'Much of the work passes to AI, and a smaller group keeps the part that needs a person’s judgement.',
  },
  {
    key: 'finely-balanced',
    name: 'Finely Balanced',
    meaning: 'AI could do a large share of the work, and how much stays with people is still open.',
  },
  {
    key: 'resilient-with-growing-ai-support',
    name: 'Resilient with Growing AI Support',
    meaning:
      'The discipline lasts and people remain at its centre, while AI takes on a growing share of the routine and the job changes shape.',
  },
  {
    key: 'lightly-touched',
    name: 'Lightly Touched',
    meaning:
      'AI helps at the edges, and both the work and the need for people stay much as they are.',
  },
  {
    key: 'growing-because-of-ai',
    name: 'Growing because of AI',
    meaning: 'AI brings the profession more work than it takes away, and more people are needed.',
  },
] as const satisfies readonly RatingStep[];

export type RatingKey = (typeof ratingScale)[number]['key'];

export const ratingKeys: readonly RatingKey[] = ratingScale.map((step) => step.key);

/**
 * The position of a rating on the scale: 1 for the first step, `ratingScale.length` for the last.
 * Throws a RangeError for a key that the scale does not have.
 */
export function ratingPosition(key: string): number {
  const index = ratingScale.findIndex((step) => step.key === key);
  if (index < 0) throw new RangeError(`The rating scale has no step “${key}”.`);
  return index + 1;
}

/** The step that a key names. Throws a RangeError for a key that the scale does not have. */
export function ratingStep(key: string): RatingStep {
  const step = ratingScale[ratingPosition(key) - 1];
  if (!step) throw new RangeError(`The rating scale has no step “${key}”.`);
  return step;
}
