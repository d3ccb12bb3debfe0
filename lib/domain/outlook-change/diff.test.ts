import { describe, expect, it } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { diffOutlooks, isSameText } from './index';

type Sample = ReturnType<typeof sampleOutlook>;

function diff(change: (later: Sample) => void) {
  const later = sampleOutlook();
  change(later);
  return diffOutlooks(sampleOutlook(), later);
}

describe('two versions of an outlook', () => {
  it('that say the same differ in nothing, whatever the order of fields or the day', () => {
    const same = diff((later) => {
      later.reviewedOn = '2027-01-31';
      later.figures = later.figures.map(({ key, ...rest }) => ({ ...rest, key }));
    });
    expect(isSameText(same)).toBe(true);
  });

  it('differ in levels, weights, titles and texts of a strategy', () => {
    const { strategies, ...rest } = diff(({ strategies: [first] }) => {
      if (!first) return;
      first.title = 'Read the river';
      first.required[2031] = 55;
      first.weights[2046] = 40;
      first.paragraphs.push('Ask the fishers.');
    });
    expect(strategies).toEqual([
      {
        key: 'learn-the-river',
        title: 'Read the river',
        kind: 'changed',
        texts: [
          { field: 'title', from: ['Work on learn-the-river'], to: ['Read the river'] },
          {
            field: 'text',
            from: ['Practise every week.'],
            to: ['Practise every week.', 'Ask the fishers.'],
          },
        ],
        values: [
          { field: 'required2031', from: 40, to: 55 },
          { field: 'weight2046', from: 50, to: 40 },
        ],
        templates: { added: [], removed: [], changed: [] },
        retired: null,
      },
    ]);
    expect(isSameText({ strategies: [], ...rest })).toBe(true);
  });

  it('distinguish a new strategy from one that is gone, and say where its work goes on', () => {
    const { strategies } = diff((later) => {
      const [, second] = later.strategies;
      if (!second) return;
      later.strategies[1] = { ...second, key: 'tend-the-sensors', title: 'Tend the sensors' };
      const into = ['tend-the-sensors'];
      later.retired.push({ key: 'keep-the-machines', into, reason: 'They are gone.' });
    });
    expect(strategies.map(({ key, kind, retired }) => [key, kind, retired?.into])).toEqual([
      ['tend-the-sensors', 'added', undefined],
      ['keep-the-machines', 'removed', ['tend-the-sensors']],
    ]);
  });

  it('differ in rating, also where one has none, in horizons, sections and lists', () => {
    const found = diff((later) => {
      later.rating = null;
      later.horizons[1] = { ...(later.horizons[1] as Sample['horizons'][1]), summary: 'It falls.' };
      later.sections[0] = { ...(later.sections[0] as Sample['sections'][1]), title: 'At a glance' };
      later.figures = [];
      later.claims[0] = { ...(later.claims[0] as Sample['claims'][0]), confidence: 'plausible' };
    });
    expect(found.rating?.values).toEqual([{ field: 'rating', from: 'finely-balanced', to: null }]);
    expect(found.horizons.map(({ key, texts }) => [key, texts.map(({ field }) => field)])).toEqual([
      ['2036', ['summary']],
    ]);
    expect(found.sections.map(({ title }) => title)).toEqual(['At a glance']);
    expect(found.figures).toEqual({ added: [], removed: ['Jobs'], changed: [] });
    expect(found.claims.changed).toEqual([
      {
        name: 'Fewer keepers watch more bridges.',
        fields: [{ field: 'confidence', from: 'likely', to: 'plausible' }],
      },
    ]);
  });

  it('differ where only an occupation, a figure or a retirement does', () => {
    const changes: ((later: Sample) => void)[] = [
      (later) => later.proxies.pop(),
      (later) => Object.assign(later.proxies[0] ?? {}, { why: 'Nearest.' }),
      (later) => Object.assign(later.figures[0] ?? {}, { meaning: 'Counts boats.' }),
      (later) => Object.assign(later.retired[0] ?? {}, { into: ['keep-the-machines'] }),
    ];
    for (const change of changes) expect(isSameText(diff(change))).toBe(false);
    const moved = diff((later) => Object.assign(later.retired[0] ?? {}, { into: [] }));
    expect(moved.retired.changed).toEqual([
      { name: 'ring-the-bell', fields: [{ field: 'into', from: 'learn-the-river', to: '' }] },
    ]);
  });

  it('name ready-made goals of a strategy that is otherwise the same', () => {
    const { strategies } = diff(({ strategies: [first] }) => {
      if (first?.templates[0]) first.templates[0].points = 25;
    });
    const template = {
      name: 'Learn the first bend',
      fields: [{ field: 'points', from: '20', to: '25' }],
    };
    expect(strategies).toMatchObject([
      { kind: 'changed', texts: [], values: [], templates: { changed: [template] } },
    ]);
  });
});
