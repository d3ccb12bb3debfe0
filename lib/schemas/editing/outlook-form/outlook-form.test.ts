import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';
import { sampleOutlook } from '../../outlook/outlook-file.fixture';
import {
  blankOf,
  changeList,
  checkDraft,
  countFaults,
  fromFields,
  OUTLOOK_FORM,
  parseListChange,
  toFields,
} from '.';

const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);

describe('an outlook as a form', () => {
  it.each(outlooks.map((outlook) => [outlook.slug, outlook] as const))(
    'says all of %s, and reads back as the same',
    (_slug, outlook) => {
      expect(fromFields(toFields(outlook))).toEqual(outlook);
    },
  );

  it('keeps typed text that does not fit, and reports the fault at its field', () => {
    const fields = { ...toFields(sampleOutlook()), 'strategies.1.required.2031': 'about half' };
    const document = fromFields(fields);
    expect(toFields(document)['strategies.1.required.2031']).toBe('about half');
    expect(checkDraft(document).faults).toEqual({
      'strategies.1.required.2031': ['Must be a number'],
    });
  });

  it('has no minute where none of its fields is filled, as versions from before there was one', () => {
    const { oneMinute: _minute, ...older } = sampleOutlook();
    expect(fromFields(toFields(older))).toEqual(older);
    expect(checkDraft(older).outlook).toEqual(older);
    const begun = fromFields({ ...toFields(older), 'oneMinute.goes': 'The bells.' });
    expect(Object.keys(checkDraft(begun).faults)).toEqual(['oneMinute.stays', 'oneMinute.first']);
  });

  it('joins the lines of a text, and leaves out what may be open', () => {
    const fields = {
      ...toFields(sampleOutlook()),
      summary: ' One.\r\n\r\nTwo. ',
      'claims.0.source': '',
    };
    const document = fromFields(fields) as ReturnType<typeof sampleOutlook>;
    expect(document.summary).toBe('One. Two.');
    expect(document.claims[0]).not.toHaveProperty('source');
  });

  it('closes gaps in a list, and takes no field that the form does not have', () => {
    const fields = {
      ...toFields(sampleOutlook()),
      'changes.7': 'Later.',
      'changes.2': 'Sooner.',
      'changes.9999': 'x',
      evil: '1',
      '__proto__.polluted': 'yes',
    };
    const document = fromFields(fields) as ReturnType<typeof sampleOutlook>;
    expect(document.changes).toEqual(['Sooner.', 'Later.']);
    expect(document).not.toHaveProperty('evil');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('turns any fields into a document that the schema can check', () => {
    const names = fc.constantFrom(...Object.keys(toFields(sampleOutlook())), 'x', 'claims.0.0', '');
    fc.assert(
      fc.property(fc.dictionary(names, fc.string({ unit: 'binary' })), (fields) => {
        const { outlook, faults } = checkDraft(fromFields(fields));
        expect(outlook === null).toBe(Object.keys(faults).length > 0);
      }),
    );
  });
});

describe('work on a large form (trust 22)', () => {
  /** How often the fields are read: their names, or one of their texts. */
  function reads(count: number): number {
    let looks = 0;
    const entry = ['key', 'title', 'publisher', 'url'].map((name) => name);
    const fields = Object.fromEntries(
      Array.from({ length: count }, (_, at) =>
        entry.map((name) => [`strategies.${at}.templates.0.${name}`, 'x']),
      ).flat(),
    );
    const names = Object.keys(fields).length;
    const look = (times: number) => {
      looks += times;
    };
    const counted = new Proxy(fields, {
      get: (target, name) => {
        look(1);
        return Reflect.get(target, name);
      },
      ownKeys: (target) => {
        look(names);
        return Reflect.ownKeys(target);
      },
    });
    fromFields(counted);
    return looks;
  }

  it('grows with the number of fields, not with its square', () => {
    expect(reads(200) / reads(100)).toBeLessThan(2.1);
  });

  it('searches blanks by no pattern, whose work would grow with their square', () => {
    const replaced = vi.spyOn(RegExp.prototype, Symbol.replace);
    const blanks = `x${' '.repeat(3_998)}y`;
    const document = fromFields({ ...toFields(sampleOutlook()), summary: blanks });
    expect(replaced).not.toHaveBeenCalled();
    replaced.mockRestore();
    expect(document).toMatchObject({ summary: blanks });
  });

  it('counts the faults of every part by reading each fault once', () => {
    let looks = 0;
    const faults = new Proxy<Record<string, string[]>>(
      { '': ['a'], summary: ['b'], 'claims.1.key': ['c', 'd'], 'claims.10.key': ['e'] },
      {
        get: (target, name) => {
          looks += 1;
          return Reflect.get(target, name);
        },
      },
    );
    const counts = countFaults(faults);
    expect(looks).toBe(4);
    expect([...counts]).toEqual([
      ['', 1],
      ['summary', 1],
      ['claims', 3],
      ['claims.1', 2],
      ['claims.1.key', 2],
      ['claims.10', 1],
      ['claims.10.key', 1],
    ]);
  });

  it('reads a list of any length', () => {
    const claims = Array.from({ length: 150_000 }, () => 0);
    expect(Object.keys(toFields({ claims })).length).toBeGreaterThan(150_000);
  });
});

describe('changeList', () => {
  const change = (text: string, document: unknown = sampleOutlook()) => {
    const parsed = parseListChange(text);
    if (!parsed) throw new Error(`${text} is no change`);
    return changeList(document, parsed) as {
      document: ReturnType<typeof sampleOutlook>;
      at: string;
    };
  };

  it('adds an entry with every field empty', () => {
    const { document, at } = change('add:strategies');
    expect(at).toBe('strategies.2');
    expect(document.strategies[2]).toMatchObject({ key: '', title: '', required: { 2031: '' } });
    expect(document.strategies[2]?.templates).toHaveLength(4);
    expect(change('add:strategies.0.paragraphs').at).toBe('strategies.0.paragraphs.1');
  });

  it('takes an entry away, and moves one', () => {
    expect(change('remove:strategies.0').document.strategies).toHaveLength(1);
    const titles = sampleOutlook().strategies.map(({ key }) => key);
    const moved = change('down:strategies.0');
    expect(moved.document.strategies.map(({ key }) => key)).toEqual(titles.toReversed());
    expect(moved.at).toBe('strategies.1');
  });

  it.each([
    'up:strategies.0',
    'down:strategies.1',
    'remove:strategies.9',
    'add:nothing',
    'add:summary',
  ])('changes nothing by %s, which does not fit', (text) => {
    expect(change(text).document).toEqual(sampleOutlook());
  });

  it('adds no more than the schema takes', () => {
    const full = { ...sampleOutlook(), proxies: Array(5).fill(sampleOutlook().proxies[0]) };
    expect(change('add:proxies', full).document.proxies).toHaveLength(5);
  });

  it('undoes a move by the opposite one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sources', 'claims', 'strategies'),
        fc.nat({ max: 2 }),
        (list, place) => {
          const down = change(`down:${list}.${place}`);
          const back = change(`up:${down.at}`, down.document);
          if (down.at !== `${list}.${place}`) expect(back.document).toEqual(sampleOutlook());
        },
      ),
    );
  });

  it('reads nothing else as a change', () => {
    for (const text of ['', 'add', 'drop:x', 'add:__proto__', 'add:a..b', 'add:a.b.c.d.e.f']) {
      expect(parseListChange(text)).toBeNull();
    }
  });
});

it('begins a new outlook with the fewest entries that lists must have', () => {
  const blank = blankOf(OUTLOOK_FORM);
  expect(blank).toMatchObject({ format: 'longview.outlook', version: 2, rating: '', claims: [] });
  expect(countFaults(checkDraft(blank).faults).get('horizons.0')).toBeGreaterThan(2);
});
