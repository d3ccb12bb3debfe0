import { afterEach, describe, expect, it, vi } from 'vitest';
import { signInSchema, signUpSchema } from './account';

const email = 'someone@example.org';
const password = 'four words in a row';

function faults(schema: typeof signUpSchema | typeof signInSchema, input: Record<string, unknown>) {
  const parsed = schema.safeParse({ email, password, ...input });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path[0], message]);
}

describe('signUpSchema (trust 1)', () => {
  it('counts the characters that people see as one, not the units of UTF-16', () => {
    expect(faults(signUpSchema, { password: 'x'.repeat(14) })).toHaveLength(1);
    expect(faults(signUpSchema, { password: 'x'.repeat(15) })).toEqual([]);
    // Eight of these are sixteen units and still only eight characters.
    expect(faults(signUpSchema, { password: '🚀'.repeat(8) })).toHaveLength(1);
    expect(faults(signUpSchema, { password: '🚀'.repeat(15) })).toEqual([]);
    expect(faults(signUpSchema, { password: '🚀'.repeat(256) })).toEqual([]);
    // A family is one picture of seven code points; an accent may be a sign of its own.
    expect(faults(signUpSchema, { password: '👨‍👩‍👧‍👦'.repeat(14) })).toHaveLength(1);
    expect(faults(signUpSchema, { password: 'e\u0301'.repeat(14) })).toHaveLength(1);
    expect(faults(signUpSchema, { password: 'e\u0301'.repeat(15) })).toEqual([]);
  });

  it.each([64, 100, 256])('takes %i characters whole', (length) => {
    const long = `${'ab c'.repeat(length)}`.slice(0, length - 1).concat('!');
    expect(signUpSchema.parse({ email, password: long }).password).toBe(long);
  });

  it('says when a password is too long', () => {
    expect(faults(signUpSchema, { password: 'x'.repeat(257) })).toEqual([
      ['password', 'Shorten the password to 256 characters.'],
    ]);
    expect(faults(signUpSchema, { password: `e${'\u0301'.repeat(5_000)}` })).toHaveLength(1);
  });

  it.each([
    '  spaces at both ends  ',
    'Größenwahn — 数学は楽しい 🚀',
    'aaaaaaaaaaaaaaa',
    'x\ty\r\nz 012345678',
  ])('keeps %j exactly as typed', (typed) => {
    expect(signUpSchema.parse({ email, password: typed }).password).toBe(typed);
  });

  it('refuses NUL and half a surrogate pair, which no hash or database could keep', () => {
    for (const typed of [`${password}\0`, `\ud800${password}`]) {
      expect(faults(signUpSchema, { password: typed })).toEqual([
        ['password', 'Remove the broken or invisible character from the password.'],
      ]);
    }
  });

  it('refuses what a form may not set', () => {
    for (const name of ['userId', 'role', 'version', 'createdAt', 'id', 'passwordHash']) {
      expect(signUpSchema.safeParse({ email, password, [name]: '1' }).success).toBe(false);
      expect(signInSchema.safeParse({ email, password, [name]: '1' }).success).toBe(false);
    }
  });
});

describe('a password of many parts (trust 1, trust 22)', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['emoji', '🚀'],
    ['families', '👨‍👩‍👧‍👦'],
    ['decomposed Korean', '한'.normalize('NFD')],
    ['Hindi', 'क्षि'],
    ['letters with two accents', 'e\u0323\u0302'],
    ['a phrase in one sign', '\ufdfa'],
  ])('is taken whole: 256 characters of %s', (_, character) => {
    const typed = character.repeat(256);
    expect(faults(signUpSchema, { password: typed })).toEqual([]);
    expect(signInSchema.parse({ email, password: typed }).password).toBe(typed);
  });

  it.each([
    ['too many accents', `a${'\u0301'.repeat(16)}`.repeat(256)],
    ['too many bytes', `अ${'\u0903'.repeat(11)}`.repeat(256)],
    ['too many bytes once composed', `a${'\u0344'.repeat(15)}`.repeat(256)],
  ])('is refused at the field for %s', (_, typed) => {
    for (const schema of [signUpSchema, signInSchema]) {
      expect(faults(schema, { password: typed })).toEqual([
        ['password', expect.stringMatching(/^Shorten the password.*256 characters/)],
      ]);
    }
  });

  it('is refused for more marks on one character than languages have, before they are sorted', () => {
    const marked = (count: number) => `${password}${'\u0301\u0316'.repeat(count)}`;
    expect(faults(signUpSchema, { password: marked(15) })).toEqual([]);
    const normalise = vi.spyOn(String.prototype, 'normalize');
    expect(faults(signUpSchema, { password: marked(16) })).toHaveLength(1);
    expect(faults(signUpSchema, { password: marked(2_000) })).toHaveLength(1);
    expect(normalise).not.toHaveBeenCalled();
  });

  it('is refused by its length before it is read, normalised or taken apart', () => {
    const reads = [
      vi.spyOn(String.prototype, 'isWellFormed'),
      vi.spyOn(String.prototype, 'normalize'),
      vi.spyOn(TextEncoder.prototype, 'encode'),
      vi.spyOn(Intl.Segmenter.prototype, 'segment'),
    ];
    expect(faults(signUpSchema, { password: 'a\u0301'.repeat(100_000) })).toHaveLength(1);
    const lengths = reads.flatMap(({ mock }) =>
      [...mock.contexts, ...mock.calls.flat()].map((text) => String(text).length),
    );
    vi.restoreAllMocks();
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(4_096);
  });

  it('is counted no further than one character beyond the most', () => {
    let counted = 0;
    vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function* () {
      while (counted < 100_000) {
        counted += 1;
        yield { segment: 'a', index: counted, input: '' };
      }
    } as never);
    expect(faults(signUpSchema, { password: 'a'.repeat(4_000) })).toHaveLength(1);
    expect(counted).toBeLessThan(1_000);
  });
});

describe('an e-mail address', () => {
  it('is one account, however it is written', () => {
    expect(signInSchema.parse({ email: '  Some.One@Example.ORG ', password }).email).toBe(
      'some.one@example.org',
    );
  });

  it.each([
    '',
    'nobody',
    'a@b',
    '@example.org',
    'a b@example.org',
    'a@example.org\0',
    'a@exa\udc00.org',
  ])('is refused when it is %j', (typed) => {
    const [fault, ...rest] = faults(signUpSchema, { email: typed });
    expect(fault?.[0]).toBe('email');
    expect(rest).toEqual([]);
  });

  it('has at most 254 characters', () => {
    const long = `${'a'.repeat(254 - '@example.org'.length)}@example.org`;
    expect(faults(signUpSchema, { email: `a${long}` })).toHaveLength(1);
  });
});

describe('signInSchema', () => {
  it('demands only that there is a password', () => {
    expect(faults(signInSchema, { password: 'x' })).toEqual([]);
    expect(faults(signInSchema, { password: '' })).toEqual([['password', 'Give your password.']]);
  });

  it('accepts every password that sign-up accepts', () => {
    for (const typed of ['🚀'.repeat(256), ' '.repeat(15), 'x'.repeat(256)]) {
      expect(signUpSchema.safeParse({ email, password: typed }).success).toBe(true);
      expect(signInSchema.safeParse({ email, password: typed }).success).toBe(true);
    }
  });

  it('shows all that is missing at once', () => {
    const fields = signInSchema.safeParse({}).error?.issues.map(({ path }) => path[0]);
    expect(fields).toEqual(['email', 'password']);
  });
});
