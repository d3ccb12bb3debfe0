import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueQuerySchema, MAX_SEARCH } from './catalogue';
import { catalogueHref, MAX_COMPARED } from './catalogue-address';

const parse = (query: unknown) => catalogueQuerySchema.parse(query);

describe('catalogueQuerySchema', () => {
  it('reads a search from its query string', () => {
    const address = {
      q: ' data  scientist ',
      family: '15',
      exposure: 'high',
      growth: 'faster',
      preparation: '5',
      sort: 'pay',
      editorial: '-rating',
      page: '3',
      with: '15-2051.00',
    };
    expect(parse(address)).toEqual({
      q: 'data scientist',
      family: '15',
      exposure: 'high',
      growth: 'faster',
      preparation: 5,
      sort: 'pay',
      editorial: '-rating',
      page: 3,
      with: ['15-2051.00'],
    });
  });

  it('treats an unknown choice as absent', () => {
    const nothing = parse({});
    expect(
      parse({ family: '99', exposure: 'doomed', growth: '', preparation: '6', page: '-1', x: 'y' }),
    ).toEqual(nothing);
    expect(parse({ q: ['one', 'two'], with: ['../x', 'a b', '<script>'] })).toEqual(nothing);
  });

  it('answers anything with a search, however long or strange', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()),
      fc.constant(undefined),
    );
    const choices = ['family', 'exposure', 'growth', 'preparation', 'sort', 'editorial'];
    const names = ['q', 'page', 'with', ...choices];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (query) => {
        const { q, with: chosen, page } = parse(query);
        expect([...q].length).toBeLessThanOrEqual(MAX_SEARCH);
        expect(q).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(chosen.length).toBeLessThanOrEqual(MAX_COMPARED);
        expect(page).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('catalogueHref', () => {
  it('leaves out absent values', () => {
    expect(catalogueHref(parse({}))).toBe('/outlooks');
    expect(catalogueHref({ q: 'nurse', page: 1 })).toBe('/outlooks?q=nurse');
  });

  it('writes an address that reads as the same search', () => {
    const query = fc.record({
      q: fc.string({ maxLength: MAX_SEARCH }),
      family: fc.constantFrom('11', '29', ''),
      growth: fc.constantFrom('declining', 'faster', ''),
      page: fc.integer({ min: 1, max: 40 }).map(String),
      with: fc.uniqueArray(fc.constantFrom('data-scientist', '29-1141.00', '15-2051.00')),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const search = parse(asked);
        const address = new URL(catalogueHref(search), 'https://example.org');
        const fields = [...new Set(address.searchParams.keys())].map((name) => [
          name,
          address.searchParams.getAll(name),
        ]);
        const read = fields.map(([name, values]) => [
          name,
          values?.length === 1 ? values[0] : values,
        ]);
        expect(parse(Object.fromEntries(read))).toEqual(search);
      }),
    );
  });
});
