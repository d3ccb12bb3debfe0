import { describe, expect, it } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';
import { exampleAsOf, examplePlan, exampleStrategies } from './plan';

describe('the example on the landing page', () => {
  it('asks for what the outlook asks for, with its ready-made goals', async () => {
    const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);
    const outlook = outlooks.find(({ slug }) => slug === 'machine-learning-engineer');
    expect(exampleStrategies).toEqual(
      outlook?.strategies.map(({ key, weights, required, templates }) => ({
        key,
        weights,
        required,
        months: templates.map(({ months }) => months),
        points: templates.map(({ points }) => points),
      })),
    );
  });

  it('is on track, as its sentence says', () => {
    const { horizons, pace } = computeReadiness(examplePlan, exampleAsOf);
    expect(horizons.map(({ status }) => status)).toEqual(['on-track', 'on-track', 'on-track']);
    expect(pace.quarters).toBeGreaterThan(10);
  });
});
