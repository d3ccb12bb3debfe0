import { expect, it } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { shownStrategies } from './shown-strategies';

const [strategy] = sampleOutlook().strategies;
const [template] = strategy?.templates ?? [];

it('says what a ready-made goal comes to', () => {
  const shown = (months: number) =>
    strategy && template
      ? shownStrategies([{ ...strategy, templates: [{ ...template, months }] }])[0]?.templates
      : [];
  expect(shown(12)).toEqual([
    {
      key: 'first',
      title: 'Learn the first bend',
      words: '4 bends, about a year, large, 20 points',
    },
  ]);
  expect(shown(18)?.[0]?.words).toContain('about 18 months');
  expect(shown(24)?.[0]?.words).toContain('about 2 years');
});
