import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leakedPasswords } from './leaked-passwords';
import { cheapestPieces } from './pieces';

const own = new Set(['longview', 'person@example.org']);

/** How often `cheapestPieces` reads a sign of the text. */
async function looksAt(signs: readonly string[]): Promise<number> {
  let looks = 0;
  const counted = new Proxy(signs, {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  cheapestPieces(counted, await leakedPasswords(), own);
  return looks;
}

it.each([
  ['one letter', 'a'],
  ['a letter with many accents', `a${'\u0301'.repeat(15)}`],
  ['repeats of repeats', 'abababc'],
  ['a walk over the keyboard', 'qwqwqaqa'],
  ['leaked passwords', 'iloveyou1password123456dragon'],
  ['dates', '11/12/1991'],
  ['an alphabet', 'abcdefghijklmnopqrstuvwxyz'],
  ['the person’s own address', 'person@example.org'],
  ['parts of that address', 'person@example.'],
  ['one sign that is made of several', 'صلى الله عليه وسلم'],
])('twice as much text of %s is twice as much work (trust 22)', async (_, text) => {
  const signs = [...text.repeat(1_000)];
  const [once, twice] = [await looksAt(signs.slice(0, 500)), await looksAt(signs.slice(0, 1_000))];
  expect(twice / once).toBeLessThan(2.2);
});

it('covers the whole text, sign by sign, whatever it is', async () => {
  const known = await leakedPasswords();
  const part = fc.oneof(
    fc.constantFrom('abc', 'qwqa', 'password', '1999', 'person@example.org', '\u0301', '🚀'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const signs = [...parts.join('')];
      const pieces = cheapestPieces(signs, known, own);
      expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(signs.length);
      expect(pieces.every(({ length, cost }) => length > 0 && cost > 0)).toBe(true);
    }),
  );
});
