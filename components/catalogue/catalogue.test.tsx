import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exampleEvidence, exampleWage } from '@/lib/domain/evidence/testing/example-evidence';
import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { type ComparedColumn, CompareTable } from './compare-table';
import { NothingFound } from './nothing-found';
import { occupationData } from './occupation-data';

const words = (element: ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a comparison', () => {
  const outlook = (id: string): ComparedColumn => ({
    id,
    title: id,
    href: `/outlooks/${id}`,
    evidence: null,
    editorial: [],
    outlook: sampleOutlook(id),
  });
  const keepers: ComparedColumn = {
    id: '98-1011.00',
    title: 'Keepers',
    href: '/occupations/98-1011.00',
    editorial: [],
    outlook: null,
    evidence: exampleEvidence(),
  };

  it('has no rows of figures where nothing is imported', () => {
    const said = words(<CompareTable columns={[outlook('one'), outlook('two')]} />);
    expect(said).toContain('By 2031, expected');
    expect(said).not.toMatch(/Median pay|AI exposure|not published/);
  });

  it('distinguishes figures that were not published from figures that are not imported', () => {
    const unpublished = { ...keepers, id: 'x', evidence: exampleEvidence({ projection: null }) };
    const said = words(<CompareTable columns={[outlook('one'), keepers, unpublished]} />);
    expect(said).toMatch(/Openings a year \(projection\) no figures here .+ not published/);
    expect(said).toMatch(/Median pay a year, May 2024 no figures here/);
  });
});

describe('a search without results', () => {
  const said = (q: string, change: { filtered?: boolean; imported?: boolean } = {}) =>
    words(
      <NothingFound
        query={catalogueQuerySchema.parse({ q })}
        filtered={false}
        imported={true}
        {...change}
      />,
    );

  it('suggests what to try, and names the general outlook', () => {
    expect(said('врач')).toContain('Titles are English');
    expect(said('cook', { filtered: true })).toContain('another word, or fewer filters.');
    expect(said('', { filtered: true })).toContain('Use fewer filters.');
    expect(said('cook', { imported: false })).toContain('an outlook of their own');
    for (const sentence of [said('cook'), said('cook', { imported: false })]) {
      expect(sentence).toContain('the general outlook');
    }
  });
});

describe('pay in the structured data', () => {
  const data = (change: Partial<typeof exampleWage>) =>
    occupationData(exampleEvidence({ wage: { ...exampleWage, ...change } }), 'https://example.org');

  it('has only what is published, and only for the occupation itself', () => {
    expect(data({ p75: null, p90: null, topcoded: true })).toMatchObject({
      estimatedSalary: { percentile10: 24_000, median: 38_000 },
    });
    expect(data({ p90: null, topcoded: true })).not.toHaveProperty('estimatedSalary.percentile90');
    expect(data({ title: 'Keepers, All Other' })).not.toHaveProperty('estimatedSalary');
  });
});
