import { describe, expect, it } from 'vitest';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';

// House rules that every outlook of this repository keeps, beyond what the format asks for.
describe.each(
  (await readOutlooks(OUTLOOK_DIRECTORY)).map((outlook) => [outlook.slug, outlook] as const),
)('%s', (_slug, outlook) => {
  const { horizons, strategies, sources, figures } = outlook;
  const prose = [
    outlook.summary,
    outlook.ratingReason,
    outlook.editorialNote,
    ...[...outlook.sections, ...horizons, ...strategies].flatMap((part) => part.paragraphs),
    ...[...horizons, ...strategies].flatMap((part) => [part.title, part.summary]),
    ...strategies.flatMap((part) =>
      part.templates.flatMap(({ title, note }) => [title, note ?? '']),
    ),
    ...figures.map(({ meaning }) => meaning),
    ...sources.map(({ caveat }) => caveat),
  ];

  it('keeps to the house’s punctuation and spelling', () => {
    for (const text of prose) {
      expect(text).not.toMatch(/!|\.\.\.| {2}|'|"/);
      expect(text).not.toMatch(
        /\b(behavior|color|licenses?\b|center|organiz|recogniz|defense|modeling)/i,
      );
    }
  });

  it('calls what lies beyond the evidence a scenario', () => {
    const beyond = outlook.scope === 'general' ? 'none' : 'scenario';
    for (const { year, basis } of horizons) if (year > 2034) expect(basis).toBe(beyond);
  });

  it('shares 100 of weight among the strategies at each horizon', () => {
    for (const year of ['2031', '2036', '2046'] as const) {
      expect(strategies.reduce((sum, { weights }) => sum + weights[year], 0)).toBe(100);
    }
  });

  it('asks for no less at a later horizon', () => {
    for (const { required } of strategies) {
      const levels = [required[2026], required[2031], required[2036], required[2046]];
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }
  });

  it('offers a first goal of a year or less in every strategy, and none longer than five', () => {
    for (const { templates } of strategies) {
      expect(templates[0]?.months).toBeLessThanOrEqual(12);
      for (const { months } of templates) expect(months).toBeLessThanOrEqual(60);
    }
  });

  it('offers templates that lead from 15 to the required levels', () => {
    for (const { required, templates } of strategies) {
      const points = templates.map((template) => template.points);
      const reached = (count: number) => points.slice(0, count).reduce((a, b) => a + b, 15);
      expect(reached(3)).toBeGreaterThanOrEqual(required[2031]);
      expect(reached(points.length)).toBeGreaterThanOrEqual(required[2046]);
    }
  });

  it('dates every forecast within what the evidence reaches', () => {
    for (const { kind, year } of figures)
      if (kind === 'forecast') expect(Number(year)).toBeLessThanOrEqual(2034);
  });
});

describe('machine-learning-engineer', () => {
  it('keeps its strategy keys: people’s goals hang on them', async () => {
    const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);
    const outlook = outlooks.find(({ slug }) => slug === 'machine-learning-engineer');
    expect(outlook?.strategies.map(({ key }) => key)).toEqual([
      'high-stakes-domain',
      'systems-reliability',
      'interpretability-communication',
      'open-research',
    ]);
  });
});
