import type { OutlookFile } from './outlook-file';

/** A short outlook without faults, for tests to change; nothing in it is shared between calls. */
export function sampleOutlook(slug = 'bridge-keeper'): OutlookFile {
  return {
    format: 'longview.outlook',
    version: 2,
    scope: 'profession',
    slug,
    profession: 'Bridge Keeper',
    category: 'Transport',
    rating: 'finely-balanced',
    ratingReason: 'Sensors watch the river well, and ships still ask for a person.',
    summary: 'The bridge opens by itself on most days.',
    oneMinute: {
      goes: 'Sensors watch the river.',
      stays: 'Ships still ask for a person.',
      first: 'Learn the river.',
    },
    editorialNote: 'Editorial judgement.',
    reviewedOn: '2026-10-31',
    changes: [],
    sections: [
      { key: 'overview', title: 'Overview', paragraphs: ['Fewer keepers watch more bridges.'] },
      { key: 'degree', title: 'What a degree is worth', paragraphs: ['It opens the first door.'] },
    ],
    horizons: [horizon(2031, 'forecast'), horizon(2036, 'scenario'), horizon(2046, 'scenario')],
    strategies: [strategy('learn-the-river'), strategy('keep-the-machines')],
    retired: [{ key: 'ring-the-bell', into: ['learn-the-river'], reason: 'Bells are gone.' }],
    proxies: [
      { code: '53-6011.00', title: 'Bridge and Lock Tenders', why: 'The tasks are the same.' },
    ],
    figures: [
      {
        key: 'jobs',
        label: 'Jobs',
        value: 'about 300',
        proxy: 'Bridge and Lock Tenders (SOC 53-6011)',
        meaning: 'Counts lock tenders too.',
        year: '2024',
        source: 'census',
        kind: 'measured',
      },
    ],
    sources: [
      {
        key: 'census',
        title: 'Census of Keepers',
        publisher: 'Bureau of Bridges',
        year: '2024',
        url: 'https://example.org/census',
        licence: 'Public domain',
        attribution: 'Source: Bureau of Bridges.',
        caveat: 'One country only.',
      },
    ],
    claims: [
      {
        key: 'fewer-keepers',
        sentence: 'Fewer keepers watch more bridges.',
        kind: 'measured',
        source: 'census',
        date: '2024',
        confidence: 'likely',
        wouldChange: 'A census that counts more keepers.',
      },
    ],
  };
}

function horizon(year: 2031 | 2036 | 2046, basis: 'forecast' | 'scenario') {
  const paragraphs = [`What the river asks for in ${year}.`];
  return { year, title: `The river in ${year}`, summary: 'It rises.', basis, paragraphs };
}

function strategy(key: string) {
  const templates = ['first', 'second', 'third', 'fourth'].map((name) => ({
    key: name,
    title: `Learn the ${name} bend`,
    unit: 'bends',
    baseline: 0,
    target: 4,
    points: 20,
    months: 12,
  }));
  return {
    key,
    title: `Work on ${key}`,
    summary: 'Practise.',
    paragraphs: ['Practise every week.'],
    required: { '2026': 10, '2031': 40, '2036': 60, '2046': 80 },
    weights: { '2031': 50, '2036': 50, '2046': 50 },
    templates,
  };
}
