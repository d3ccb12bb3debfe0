import { describe, expect, it } from 'vitest';
import { ratingKeys, ratingPosition, ratingScale, ratingStep } from './rating';

describe('rating scale', () => {
  it('has each key and each name once', () => {
    expect(new Set(ratingKeys).size).toBe(ratingScale.length);
    expect(new Set(ratingScale.map((step) => step.name)).size).toBe(ratingScale.length);
  });

  it('explains each step in one sentence', () => {
    for (const { meaning } of ratingScale) expect(meaning).toMatch(/^[A-Z][^.!?]+\.$/);
  });

  it('runs from the least work left to people to the most', () => {
    expect(ratingPosition('largely-absorbed')).toBe(1);
    expect(ratingPosition('growing-because-of-ai')).toBe(ratingScale.length);
  });

  it('places Resilient with Growing AI Support in the upper half, below the top', () => {
    const key = 'resilient-with-growing-ai-support';
    expect(ratingStep(key).name).toBe('Resilient with Growing AI Support');
    expect(ratingPosition(key)).toBe(4);
  });

  it('refuses a key that the scale does not have', () => {
    expect(() => ratingPosition('doomed')).toThrow(RangeError);
    expect(() => ratingStep('')).toThrow(RangeError);
  });
});
