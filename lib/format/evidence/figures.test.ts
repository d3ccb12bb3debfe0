import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKILLS } from '@/lib/domain/evidence';
import {
  aboutDollars,
  aboutJobs,
  formatChange,
  formatDollars,
  formatPercentile,
  formatRating,
  percentileRange,
  skillName,
  yearMonth,
} from './figures';

describe('figures without false precision', () => {
  it.each([
    [245.9, 'about 246,000'],
    [1693.8, 'about 1,690,000'],
    [0.8, 'about 800'],
    [0, 'hardly any'],
  ])('%d thousand jobs are %s', (thousands, words) => {
    expect(aboutJobs(thousands)).toBe(words);
  });

  it.each([
    [33.5, '+34%'],
    [-37.5, '−38%'],
    [37.5, '+38%'],
    [-0.4, '0%'],
    [0.4, '0%'],
    [3.1, '+3%'],
  ])('a change of %d is %s', (percent, words) => {
    expect(formatChange(percent)).toBe(words);
  });

  it('dollars are as published in a table, and about in a sentence', () => {
    expect([formatDollars(112_590), aboutDollars(112_590)]).toEqual(['$112,590', 'about $113,000']);
  });

  it('a percentile is whole, and never 0 or 100', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percentile) => {
        expect(formatPercentile(percentile)).toMatch(/^[1-9]\d?$/);
      }),
    );
    expect([percentileRange(91.4, 97.7), percentileRange(25.2, 24.9)]).toEqual(['91 to 98', '25']);
  });
});

it('every skill has a name in words', () => {
  expect(SKILLS.map(skillName).every((name) => /^[A-Z][a-z ]+$/.test(name))).toBe(true);
  expect(skillName('judgment_and_decision_making')).toBe('Judgment and decision making');
});

it('a month is named', () => {
  expect([yearMonth('2023-08'), yearMonth('2012-12')]).toEqual(['August 2023', 'December 2012']);
});

it('rounds every rating to one decimal as the platform does', () => {
  const platform = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  for (let hundredths = 0; hundredths <= 700; hundredths++) {
    const rating = hundredths / 100;
    expect(formatRating(rating)).toBe(platform.format(rating));
  }
});
