import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutlookFileError, parseOutlookFile } from './outlook-file';
import { sampleOutlook } from './outlook-file.fixture';

const FILE = 'prisma/seed/outlooks/x.json';

/** The faults of the sample after `change`, without the file's name. */
function faultsAfter(change: (content: ReturnType<typeof loose>) => void): string[] {
  const content = loose();
  change(content);
  return faultsOf(JSON.stringify(content)).map((fault) => {
    expect(fault.startsWith(`${FILE}: `)).toBe(true);
    return fault.slice(FILE.length + 2);
  });
}

function faultsOf(fileText: string): readonly string[] {
  try {
    parseOutlookFile(FILE, fileText);
  } catch (error) {
    if (error instanceof OutlookFileError) return error.faults;
    throw error;
  }
  return [];
}

type Loose = Record<string, unknown>;
type LooseStrategy = Loose & { required: Loose; weights: Loose; templates: [Loose, ...Loose[]] };

/** The sample without its types, so that a test can break it. */
function loose() {
  return structuredClone(sampleOutlook()) as unknown as Loose & {
    sections: [Loose, Loose];
    horizons: [Loose, Loose, Loose];
    strategies: [LooseStrategy, LooseStrategy];
    figures: [Loose];
    sources: [Loose];
    retired: [Loose];
    proxies: [Loose];
    claims: [Loose];
  };
}

describe('parseOutlookFile', () => {
  it('gives back what a sound file says', () => {
    expect(parseOutlookFile(FILE, JSON.stringify(sampleOutlook()))).toEqual(sampleOutlook());
  });

  it('names the file, the path and the fault, one line each', () => {
    const content = loose();
    content.strategies[1].templates[0].points = 101;
    content.rating = 'doomed';
    const parse = () => parseOutlookFile(FILE, JSON.stringify(content));
    expect(parse).toThrow(`${FILE}: strategies[1].templates[0].points: must be at most 100`);
    expect(parse).toThrow(`${FILE}: rating: must be "largely-absorbed" or "shrinking-to-a-core"`);
  });

  it('reports wrong types, missing fields and cross faults together', () => {
    const faults = faultsAfter((content) => {
      content.profession = 7;
      delete content.summary;
      content.horizons[0].year = 2036;
      content.strategies[1].key = 'learn-the-river';
      content.strategies[0].templates[0] = {
        ...content.strategies[0].templates[0],
        title: null,
        target: 0,
      };
      content.figures[0].source = 'hearsay';
      content.extra = true;
    });
    expect(faults.sort()).toEqual([
      'figures[0].source: names "hearsay", which is not among the sources',
      'has no field "extra"',
      'horizons: has no entry with year 2031',
      'horizons[1].year: is there twice',
      'profession: must be text',
      'strategies[0].templates[0].target: must differ from the baseline',
      'strategies[0].templates[0].title: must be text',
      'strategies[1].key: is there twice',
      'summary: is missing',
    ]);
  });

  it.each<[string, (content: ReturnType<typeof loose>) => void, string]>([
    [
      'a blank at the end',
      (c) => (c.summary = 'A '),
      'summary: must not begin or end with a blank',
    ],
    ['an empty text', (c) => (c.summary = ''), 'summary: must not be empty'],
    [
      'a long text',
      (c) => (c.summary = 'a'.repeat(301)),
      'summary: must have at most 300 characters',
    ],
    [
      'a NUL',
      (c) => (c.summary = 'a\0b'),
      'summary: must not hold line breaks or other control characters',
    ],
    [
      'half a pair',
      (c) => (c.summary = 'a\ud83d'),
      'summary: must not hold line breaks or other control characters',
    ],
    [
      'a day that is not',
      (c) => (c.reviewedOn = '2026-02-30'),
      'reviewedOn: must be a date such as 2026-10-31',
    ],
    [
      'a far year',
      (c) => (c.reviewedOn = '3026-02-03'),
      'reviewedOn: must be a date such as 2026-10-31',
    ],
    [
      'a capital in a key',
      (c) => (c.slug = 'Keeper'),
      'slug: must be small letters and digits joined by hyphens',
    ],
    ['another format', (c) => (c.version = 3), 'version: must be 2'],
    [
      'a third section',
      (c) => (c.sections[1].key = 'pay'),
      'sections[1].key: must be "overview" or "degree"',
    ],
    ['an unknown field', (c) => (c.sections[1].icon = 'x'), 'sections[1]: has no field "icon"'],
    [
      'a script for a link',
      (c) => (c.sources[0].url = 'javascript:alert(1)'),
      'sources[0].url: must be a web address that begins with http:// or https://',
    ],
    [
      'half a point',
      (c) => (c.strategies[0].templates[0].points = 2.5),
      'strategies[0].templates[0].points: must be a whole number',
    ],
    [
      'no required level',
      (c) => delete c.strategies[0].required['2036'],
      'strategies[0].required.2036: is missing',
    ],
    [
      'a weight below zero',
      (c) => (c.strategies[0].weights['2036'] = -1),
      'strategies[0].weights.2036: must be at least 0',
    ],
    [
      'few templates',
      (c) => c.strategies[0].templates.pop(),
      'strategies[0].templates: must have at least 4 entries',
    ],
    [
      'a claim whose sentence is not in the text',
      (c) => (c.claims[0].sentence = 'Fewer keepers watch bridges.'),
      'claims[0].sentence: does not stand in the text word for word',
    ],
    [
      'a claim whose sentence stands in the text twice',
      (c) => {
        c.horizons[0].paragraphs = ['Fewer keepers watch more bridges. So it goes.'];
      },
      'claims[0].sentence: stands in the text twice',
    ],
    [
      'a measured claim without a source',
      (c) => delete c.claims[0].source,
      'claims[0].source: is missing: a measured claim needs one',
    ],
    [
      'a claim from a source that is not listed',
      (c) => (c.claims[0].source = 'hearsay'),
      'claims[0].source: names "hearsay", which is not among the sources',
    ],
    [
      'a retired strategy that is still there',
      (c) => (c.retired[0].key = 'learn-the-river'),
      'retired[0].key: is still among the strategies',
    ],
    [
      'a retired strategy whose work goes on nowhere',
      (c) => (c.retired[0].into = ['keep-the-bells']),
      'retired[0].into[0]: names "keep-the-bells", which is not among the strategies',
    ],
    [
      'an occupation without a code',
      (c) => (c.proxies[0].code = '15-2051'),
      'proxies[0].code: must be an O*NET code such as 15-2051.00',
    ],
    ['a profession without a rating', (c) => (c.rating = null), 'rating: is missing'],
    [
      'a general outlook with a rating',
      (c) => (c.scope = 'general'),
      'rating: must be null: a general outlook rates no profession',
    ],
    [
      'a horizon without a view in a profession’s outlook',
      (c) => (c.horizons[2].basis = 'none'),
      'horizons[2].basis: is "none" in every horizon of a general outlook, and nowhere else',
    ],
    ['no strategy', (c) => c.strategies.splice(0), 'strategies: must have at least 1 entry'],
  ])('refuses %s', (_name, change, fault) => {
    expect(faultsAfter(change)).toContain(fault);
  });

  it('says where the text stops being JSON', () => {
    expect(faultsOf('{"format": ')[0]).toMatch(/^prisma.*x\.json: is not valid JSON \(/);
    expect(faultsOf('[]')).toEqual([`${FILE}: must be an object`]);
  });

  it('takes an outlook for any profession, without a rating or a view of the years', () => {
    const general = loose();
    general.scope = 'general';
    general.rating = null;
    for (const horizon of general.horizons) horizon.basis = 'none';
    expect(faultsOf(JSON.stringify(general))).toEqual([]);
  });

  it('answers any JSON at any place with faults, never with another error', () => {
    const fields = Object.keys(sampleOutlook());
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        faultsOf(JSON.stringify({ ...sampleOutlook(), [field]: value }));
      }),
    );
  });
});
