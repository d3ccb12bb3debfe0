import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

it('answers for any text of any length, and for the longest in bounded work', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 256 }), async (password) => {
      const why = await whyWeak(password, email);
      expect(why === null || why.length > 20).toBe(true);
    }),
    { numRuns: 100 },
  );
});
