import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { db } from '../database/db';
import { makeOutlook } from '../testing/fixtures';
import { chosenNames, compareCatalogue } from './compare';
import { findOccupations } from './find';
import { knownWords } from './known-words';
import { listOccupationCodes, searchCatalogue } from './queries';

const KEEPERS = '98-1011.00';

afterAll(() => db.$disconnect());

const search = (query: Record<string, unknown>) =>
  searchCatalogue(catalogueQuerySchema.parse(query));
const find = async (text: string) => {
  const { hits } = await findOccupations(text, await knownWords([]));
  return hits.map(({ code, matched }) => ({ code, matched }));
};
const codesOf = async (text: string) => (await find(text)).map(({ code }) => code);

describe('findOccupations', () => {
  it('finds an occupation by its own title, best first', async () => {
    expect(await find('lighthouse keepers')).toEqual([
      { code: KEEPERS, matched: 'Lighthouse Keepers' },
    ]);
  });

  it('finds it by what people in it are called, and says by which title', async () => {
    expect(await find('busker')).toEqual([{ code: '98-3011.00', matched: 'Busker' }]);
    expect((await codesOf('Machine Learning Engineer')).toSorted()).toEqual([
      '15-1221.00',
      '15-1299.08',
      '15-2051.00',
    ]);
  });

  it('puts the general occupation before one of its kinds that reports the very word', async () => {
    expect(await codesOf('keeper')).toEqual([KEEPERS, '98-1011.01']);
  });

  it('finds what has some of the words, the rare one above all, where nothing has all', async () => {
    expect((await codesOf('umbrella engineer'))[0]).toBe('98-4011.00');
    expect((await codesOf('of the umbrellas, please'))[0]).toBe('98-4011.00');
    expect((await search({ q: 'umbrella engineer' })).near).toBe(true);
    for (const q of ['umbrella mender', 'umbrela mendrs', '98-40', '']) {
      expect((await search({ q })).near, q).toBe(false);
    }
  });

  it.each([
    ['98-1011.00', [KEEPERS]],
    ['98-1011', [KEEPERS, '98-1011.01']],
    ['981011', [KEEPERS, '98-1011.01']],
    ['98101100', [KEEPERS]],
    ['98 1011', [KEEPERS, '98-1011.01']],
    ['98–1011,00', [KEEPERS]],
    ['SOC 98-1011', [KEEPERS, '98-1011.01']],
    ['O*NET 98-1011.00', [KEEPERS]],
    ['98-50', ['98-5011.00']],
    ['97', []],
    ['98-10.00', []],
  ])('finds the code that %s begins', async (text, codes) => {
    expect(await codesOf(text)).toEqual(codes);
  });

  it.each(['Lighthouse Keepers', 'Street Fiddlers', 'Data Scientists', 'Foghorn Tuners'])(
    'tolerates one typing mistake anywhere in %s',
    async (title) => {
      const letters = [...title];
      for (const [at, letter] of letters.entries()) {
        const [before, after] = [title.slice(0, at), title.slice(at + 1)];
        const slips = [
          before + after,
          `${before}x${after}`,
          `${before}${letter}${letter}${after}`,
          `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
        ];
        for (const typed of slips) expect((await find(typed))[0]?.matched, typed).toBe(title);
      }
    },
  );

  it('ignores the width of letters, signs and dashes', async () => {
    for (const text of [
      'ＤＡＴＡ　ＳＣＩＥＮＴＩＳＴ',
      'data-scientist',
      '"data/scientist"',
      '-data scientist',
    ]) {
      expect((await codesOf(text))[0], text).toBe('15-2051.00');
    }
  });

  it('finds nothing for a word that no title has', async () => {
    expect(await find('qwxzv')).toEqual([]);
  });

  it('treats every text as words, not as a pattern or SQL', async () => {
    for (const text of [
      '\'; DROP TABLE "Occupation"; --',
      '%',
      '_',
      '!',
      '& | !',
      '"',
      '<->',
      ':*',
    ]) {
      expect(await find(text)).toEqual([]);
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 80 }), async (text) => {
        const query = catalogueQuerySchema.parse({ q: text });
        if (query.q) await find(query.q);
      }),
      { numRuns: 100 },
    );
    expect(await listOccupationCodes()).toContain(KEEPERS);
  });
});

describe('searchCatalogue', () => {
  let slug: string;
  beforeAll(async () => {
    const proxies = [{ code: KEEPERS, title: 'Lighthouse Keepers', why: 'They watch, too.' }];
    slug = await makeOutlook({ proxies });
  });

  const slugs = (outlooks: readonly { slug: string }[]) => outlooks.map((outlook) => outlook.slug);

  it('lists every occupation by title without a search', async () => {
    const { occupations, total, imported, pages } = await search({});
    expect([total, imported, pages]).toEqual([10, 10, 1]);
    const titles = occupations.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted());
  });

  it('gives the last page for one beyond it', async () => {
    expect(await search({ page: '400' })).toMatchObject({ page: 1, pages: 1 });
  });

  it('finds an editorial outlook by its profession, with a typing mistake, and by its proxies', async () => {
    for (const q of ['bridge keeper', 'brige keper', 'lighthouse keeper']) {
      expect(slugs((await search({ q })).outlooks), q).toContain(slug);
    }
    expect(slugs((await search({ q: 'fiddler' })).outlooks)).not.toContain(slug);
  });

  it('says which words it looked for, unless they are those of the search or find nothing', async () => {
    const said = async (q: string) => (await search({ q })).corrected;
    expect(await said('ml-engineer')).toBe('machine learning engineer');
    expect(await said('lighthuose keper')).toBe('lighthouse keeper');
    expect(await said('Lighthouse  Keepers!')).toBeNull();
    expect(await said('98-1011')).toBeNull();
    expect(await said('senior qwxzv')).toBeNull();
  });

  it('does not confuse professions that sound alike', async () => {
    for (const q of ['bridge fiddler', 'kipper', 'data keeper']) {
      expect(slugs((await search({ q })).outlooks), q).not.toContain(slug);
    }
  });

  it('filters occupations, and outlooks by their proxies', async () => {
    const { occupations, outlooks } = await search({ preparation: '2' });
    expect(occupations.map(({ code }) => code)).toEqual([KEEPERS]);
    expect(slugs(outlooks)).toContain(slug);
    expect(slugs((await search({ preparation: '5' })).outlooks)).not.toContain(slug);
  });

  it('says that nothing fits rather than showing what does not', async () => {
    expect(await search({ q: 'qwxzv', family: '11' })).toMatchObject({
      occupations: [],
      outlooks: [],
      total: 0,
    });
  });

  it('compares an outlook, by its first proxy’s figures, with an occupation', async () => {
    const [outlook, occupation, ...rest] = await compareCatalogue([
      slug,
      '98-3011.00',
      '98-9999.00',
      'no-such-outlook',
      'general',
    ]);
    expect(rest).toEqual([]);
    expect(outlook).toMatchObject({ title: 'Bridge Keeper', href: `/outlooks/${slug}` });
    expect(outlook?.evidence?.occupation.code).toBe(KEEPERS);
    expect(occupation).toMatchObject({ title: 'Street Fiddlers', outlook: null });
    expect(await chosenNames([slug, '98-3011.00', '98-9999.00'])).toEqual([
      { id: slug, title: 'Bridge Keeper' },
      { id: '98-3011.00', title: 'Street Fiddlers' },
    ]);
  });
});
