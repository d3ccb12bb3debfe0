import fc from 'fast-check';

/** Keys that no form of ours has and no client may set. */
export const FOREIGN_KEYS = ['userId', 'role', 'version', 'createdAt', 'constructor', '__proto__'];

const characters = [
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\r\n',
  '\x1b[',
];
const numbers = [
  ...['NaN', 'Infinity', '-Infinity', '1e308', '-1e308', '1e309', '1e-400', '0x10', '1,000', '٣'],
  ...['-1', '-0', '0', '1e12', '1000000000001', '2147483648', '9007199254740993', '1e999999999'],
];
const dates = [
  ...['1999-12-31', '2000-01-01', '2100-12-31', '2101-01-01', '2026-02-30', '0000-00-00'],
  ...['+275760-09-13', '2026-1-1', '2028-02-29', '2027-02-29', 'tomorrow'],
];
const words = [
  ...['', ' ', 'null', 'undefined', 'true', '[object Object]', '{"a":1}', '[]'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'],
  ...["' OR 1=1 --", '$1', '%00', '%', '../../../etc/passwd', '<script>alert(1)</script>'],
  ...['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '//evil.example', '/\\x'],
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
];
/** Lengths just within, just beyond and far beyond the limits of fields. */
const lengths = [40, 41, 80, 81, 120, 200, 201, 254, 2_001, 5_001, 6_001, 10_001, 50_000];

/** Characters of many signs, and signs that normalising composes, sorts or makes several of. */
const manySigned = [
  ...['\ufdfa', '\u0390', '\u0344', '\u{1d160}', '\ufb03', '\ufb2c', '\u0958', 'ẞ', 'İ'],
  ...[`a${'\u0301'.repeat(15)}`, 'a\u0301\u0316', '\u1112\u1161\u11ab', '각', 'क्षि'],
  ...['👨‍👩‍👧‍👦', '👩🏽‍❤️‍💋‍👨🏾', '🇪🇺', '\u200d', '\ufe0f', '\u202eabc\u202c', '\u2066\u2067'],
];
/** UTF-16 units: within the limit of most fields, at that of passwords, and beyond all. */
const manySignedLengths = [30, 256, 4_000, 60_000];

/** Of exactly so many UTF-16 units, so that a character of many may be cut. */
function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

/** Text that an attacker or a broken client may send in a field. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...characters, ...numbers, ...dates, ...words),
  fc
    .tuple(fc.constantFrom('x', 'ä', '😀', '9', ' ', '\n'), fc.constantFrom(...lengths))
    .map(([character, length]) => character.repeat(length)),
  fc
    .tuple(fc.constantFrom(...manySigned), fc.constantFrom(...manySignedLengths))
    .map(([part, length]) => filled(part, length)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.date({ noInvalidDate: false }).map(String),
  fc.double().map(String),
);

export type Field = [name: string, value: string | File];

/** A field's name that no form has, of the kinds that break form parsers. */
const strangeName = fc.oneof(
  fc.constantFrom(...FOREIGN_KEYS, '', '.', 'a.b.c.d.e.f', 'a.__proto__.b', '0', '1_x', 'levels.'),
  fc.constantFrom('$ACTION_ID_x', '$ACTION_1:0', 'next', 'goals.x.title', 'halfLife.years'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

type Change = (fields: Field[]) => Field[];

function changeOf(fields: Record<string, string>): fc.Arbitrary<Change> {
  const name = fc.constantFrom(...Object.keys(fields), 'next');
  const withValue = fc.tuple(name, hostileText);
  return fc.oneof(
    { weight: 6, arbitrary: withValue.map(([at, value]) => replaced(at, value)) },
    {
      weight: 1,
      arbitrary: withValue.map(
        ([at, value]): Change =>
          (all) => [...all, [at, value]],
      ),
    },
    {
      weight: 1,
      arbitrary: name.map(
        (at): Change =>
          (all) =>
            all.filter(([one]) => one !== at),
      ),
    },
    { weight: 1, arbitrary: name.map((at) => replaced(at, new File(['x'], 'x.txt'))) },
    {
      weight: 1,
      arbitrary: fc.tuple(strangeName, hostileText).map(
        ([strange, value]): Change =>
          (all) => [...all, [strange, value]],
      ),
    },
  );
}

function replaced(at: string, value: string | File): Change {
  return (all) => all.map(([name, old]) => [name, name === at ? value : old]);
}

/** The fields of a correctly filled-in form, with one to three mutations. */
export function hostileFields(fields: Record<string, string>): fc.Arbitrary<Field[]> {
  return fc
    .array(changeOf(fields), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce<Field[]>((all, change) => change(all), Object.entries(fields)),
    );
}

/**
 * A correctly filled-in form for each of its fields, with text in that field that grows when it is
 * normalised or has characters of many signs: of every length, or of fewer in turn.
 */
export function manySignedFields(
  fields: Record<string, string>,
  lengths = manySignedLengths.length,
): Field[][] {
  return Object.keys(fields).flatMap((name, place) =>
    Array.from({ length: lengths }, (_, index) => {
      const part = manySigned[(place * 5 + index) % manySigned.length] ?? '';
      const length = manySignedLengths[(place + index) % manySignedLengths.length] ?? 0;
      return Object.entries({ ...fields, [name]: filled(part, length) });
    }),
  );
}
