import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { leakedPasswords } from './leaked-passwords';
import { whyWeak } from './weak-password';

const email = 'rosalind.okafor@riverbend.example';

describe('a password that is refused (trust 1)', () => {
  it('is each leaked one that would be long enough', async () => {
    const { ranks } = await leakedPasswords();
    const long = [...ranks.keys()].filter((word) => word.length >= 15);
    expect(long.length).toBeGreaterThan(20);
    for (const word of long) expect(await whyWeak(word, email), word).toMatch(/leaked|row|repeat/);
  });

  it.each([
    ['passwordpassword1', /leaked|repeats/],
    ['P@ssw0rdP@ssw0rd', /leaked|repeats/],
    ['letmeinletmein123', /leaked/],
    ['monkey dragon football', /leaked/],
    ['iloveyou1234567890', /./],
    ['qwertyuiopasdfg', /row of keys/],
    ['QWERTYUIOPASDFGH', /row of keys/],
    ['1qaz2wsx3edc4rfv', /./],
    ['azertyuiopqsdfgh', /row of keys/],
    ['123456789012345', /row of keys|leaked/],
    ['abcdefghijklmnop', /row of keys/],
    ['aaaaaaaaaaaaaaa', /repeats/],
    ['x'.repeat(256), /repeats/],
    ['abcabcabcabcabcabc', /repeats/],
    [' '.repeat(20), /repeats/],
    ['🚀'.repeat(15), /repeats/],
    ['longviewlongview', /this site/],
    ['Longview-2026-2046', /this site/],
    ['rosalind.okafor@riverbend.example', /own address/],
    ['RosalindOkafor2026', /own address/],
    ['okafor riverbend 1', /own address/],
  ])('is %j, with the reason', async (password, why) => {
    const sentence = await whyWeak(password, email);
    expect(sentence).toMatch(why);
    expect(sentence).toContain('Take four or five words');
  });
});

it('refuses an address of any length as its own password (trust 1)', async () => {
  const long = `person-${crypto.randomUUID()}@example.org`;
  expect(await whyWeak(long, long)).toMatch(/own address/);
  expect(await whyWeak(`${long}1`, long)).toMatch(/own address/);
  expect(await whyWeak(long, email)).toBeNull();
});

describe('a password that is taken (trust 1)', () => {
  it.each([
    'four words in a row',
    'correct horse battery staple',
    'some other long words',
    'Größenwahn — 数学は楽しい 🚀',
    'the heron waits by a slow river',
    'lamp otter velvet bridge',
    'vKq7-pXw2-mTz9-rLb4',
  ])('is %j', async (password) => {
    expect(await whyWeak(password, email)).toBeNull();
  });

  it('is anything that a password manager makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constant(null), async () => {
        expect(await whyWeak(randomBytes(12).toString('base64url'), email)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

/** Signs that normalising expands, composes or sorts, and characters of many parts. */
const manyParts = [
  ['a letter with fifteen accents', `a${'\u0301'.repeat(15)}`],
  ['accents that have to be sorted', `a${'\u0301\u0316'.repeat(20)}`],
  ['a phrase in one sign', '\ufdfa'],
  ['a note that is three signs when composed', '\u{1d160}'],
  ['a ligature', '\ufb03'],
  ['a syllable of three letters', '\u1112\u1161\u11ab'],
  ['a family', '👨‍👩‍👧‍👦'],
  ['a letter that is two in lower case', 'İ'],
  ['text turned around', '\u202eabc'],
] as const;

describe('however many signs normalising makes of a password (trust 1, trust 22)', () => {
  it.each(manyParts)('%s is no more work than plain letters', async (_, part) => {
    const { ranks } = await leakedPasswords();
    const lookups = vi.spyOn(ranks, 'get');
    await whyWeak('x'.repeat(256), email);
    const plain = lookups.mock.calls.length;
    lookups.mockClear();
    await whyWeak(part.repeat(4_096).slice(0, 4_096).toWellFormed(), email);
    const many = lookups.mock.calls.length;
    lookups.mockRestore();
    expect(plain).toBeGreaterThan(0);
    // Reading 1 and ! as i or as l may make two more texts of one.
    expect(many).toBeLessThanOrEqual(3 * plain);
  });

  it.each(manyParts)('no more of %s is normalised than is looked at', async (_, part) => {
    const normalise = vi.spyOn(String.prototype, 'normalize');
    await whyWeak(part.repeat(4_096).slice(0, 4_096).toWellFormed(), email);
    const lengths = normalise.mock.contexts.map((text) => String(text).length);
    normalise.mockRestore();
    expect(lengths.length).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(512);
  });

  it('a weak beginning is found under any tail, and a strong one needs none', async () => {
    expect(await whyWeak(`${'a'.repeat(256)}`, email)).toMatch(/repeats/);
    expect(await whyWeak(`a${'\u0301'.repeat(300)}`, email)).toMatch(/repeats/);
    expect(await whyWeak(`lamp otter velvet bridge${'a'.repeat(232)}`, email)).toBeNull();
  });
});

it('answers for any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 256 }), async (password) => {
      const why = await whyWeak(password, email);
      expect(why === null || why.length > 20).toBe(true);
    }),
    { numRuns: 100 },
  );
});
