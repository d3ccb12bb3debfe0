import { afterEach, expect, it, vi } from 'vitest';
import { plainWords } from '@/lib/domain/catalogue';
import { catalogueQuerySchema } from './catalogue';
import { dateText } from './civil-date';
import { newGoalSchema } from './goal';
import { forgotPasswordSchema } from './identity/account';
import { email } from './identity/email';
import { passkeyAnswerSchema, renamePasskeySchema } from './identity/passkey';
import { recoveryCodeSchema } from './identity/recovery-code';
import { nestFields } from './plan/nested-fields';
import { timeZoneSchema } from './plan/plan';
import { logProgressSchema } from './progress';
import { repeatsIn } from './repeats';
import { link, numberText, text } from './text';

afterEach(() => {
  vi.restoreAllMocks();
});

const METHODS = [
  ...([
    'trim',
    'normalize',
    'toLowerCase',
    'replace',
    'replaceAll',
    'split',
    'isWellFormed',
  ] as const),
  ...(['includes', 'startsWith', 'match'] as const),
];

/** UTF-16 units of the longest text that any method of texts, or a pattern, was given meanwhile. */
function longestRead(run: () => unknown): number {
  const reads = METHODS.map((name) => vi.spyOn(String.prototype, name));
  const tests = vi.spyOn(RegExp.prototype, 'test');
  const runs = vi.spyOn(RegExp.prototype, 'exec');
  run();
  const given = [
    ...reads.flatMap(({ mock }) => mock.contexts.map(String)),
    ...[tests, runs].flatMap(({ mock }) => mock.calls.map(([read]) => String(read))),
  ];
  vi.restoreAllMocks();
  return Math.max(0, ...given.map(({ length }) => length));
}

/** As long as a request's body may be. */
const LONG = 250_000;
const long = (part: string) => part.repeat(LONG).slice(0, LONG);

const parts = [
  ['blanks', ' '],
  ['line ends', '\r\n'],
  ['digits', '9'],
  ['letters with accents', `a${'\u0301'.repeat(15)}`],
  ['signs that normalising expands', '\ufdfa'],
  ['notes that composing expands', '\u{1d160}'],
  ['families', '👨‍👩‍👧‍👦'],
] as const;

it.each([
  ['a title', text('a title', { min: 1, max: 200 }), 1_400],
  ['a note', text('the note', { max: 5_000 }), 11_000],
  ['an e-mail address', email, 1_508],
  ['a link', link('the link'), 5_000],
  ['a number', numberText('the value'), 100],
  ['a date', dateText('the day'), 100],
  ['a time zone', timeZoneSchema, 60],
] as const)('%s far beyond its length is refused unread (trust 22)', (_, schema, most) => {
  for (const [kind, part] of parts) {
    const typed = long(part);
    let issues: string[] = [];
    const read = longestRead(() => {
      issues = schema.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];
    });
    expect(issues, kind).toHaveLength(1);
    expect(read, kind).toBeLessThanOrEqual(most);
  }
});

it('every text of a form is refused unread when it is far too long (trust 22)', () => {
  const id = crypto.randomUUID();
  const forms = [
    [
      newGoalSchema,
      { strategyId: id, title: 'x', dueOn: '2030-01-01' },
      ['title', 'unit', 'notes', 'dueOn', 'startOn', 'baseline', 'points'],
    ],
    [
      logProgressSchema,
      { goalId: id, value: '1', occurredOn: '2030-01-01' },
      ['value', 'occurredOn', 'note', 'link'],
    ],
    [forgotPasswordSchema, {}, ['email']],
    [renamePasskeySchema, { passkeyId: id, version: '1' }, ['name']],
  ] as const;
  for (const [schema, fields, names] of forms) {
    for (const name of names) {
      const typed = long('a\u0301 ');
      const read = longestRead(() => {
        expect(schema.safeParse({ ...fields, [name]: typed }).success).toBe(false);
      });
      expect(read, name).toBeLessThan(30_000);
    }
  }
});

it('neither a passkey’s answer nor a recovery code is read before its length is known (trust 22)', () => {
  const parse = vi.spyOn(JSON, 'parse');
  const normalise = vi.spyOn(String.prototype, 'toUpperCase');
  expect(passkeyAnswerSchema.safeParse({ answer: long('[') }).success).toBe(false);
  expect(recoveryCodeSchema.safeParse({ code: long('\ufb03') }).success).toBe(false);
  expect(parse).not.toHaveBeenCalled();
  expect(normalise).not.toHaveBeenCalled();
});

it('names of fields without end are read once each (trust 22)', () => {
  const steps = (count: number) => {
    let reads = 0;
    const fields = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`goals.g${at}.${'x.'.repeat(at % 50)}title`, 'x']),
    );
    const counted = new Proxy(fields, {
      get: (target, name) => {
        reads += 1;
        return Reflect.get(target, name);
      },
      ownKeys: (target) => {
        reads += count;
        return Reflect.ownKeys(target);
      },
    });
    expect(Object.keys(nestFields(counted)).length).toBeGreaterThan(1);
    return reads;
  };
  expect(steps(2_000) / steps(1_000)).toBeLessThan(2.1);
  expect(Object.keys(nestFields({ [long('a.')]: 'x' }))).toHaveLength(1);
});

it('room for blanks around a text remains, and for line ends of two units', () => {
  expect(text('a title', { max: 200 }).parse(`${' '.repeat(700)}x${'\n'.repeat(600)}`)).toBe('x');
  const lines = 'x\r\n'.repeat(2_499).concat('x');
  expect(text('a note', { max: 5_000 }).parse(lines)).toHaveLength(4_999);
});

it.each(parts)('a search of many %s is cut before it is read (trust 22)', (_, part) => {
  const read = longestRead(() => catalogueQuerySchema.parse({ q: long(part) }));
  expect(read).toBeLessThanOrEqual(1_000);
});

it.each(parts)('no more words are searched for when %s are normalised (trust 22)', (_, part) => {
  const { q } = catalogueQuerySchema.parse({ q: long(part) });
  expect(plainWords(q).length).toBeLessThanOrEqual(160);
});

it('looks for repeats in twice as many values with twice as many steps (trust 22)', () => {
  const steps = (count: number) => {
    let reads = 0;
    const values = new Proxy(
      Array.from({ length: count }, (_, index) => `key-${index}`),
      {
        get(target, name, receiver) {
          reads += 1;
          return Reflect.get(target, name, receiver);
        },
      },
    );
    expect(repeatsIn(values)).toEqual([]);
    return reads;
  };
  expect(steps(2_000) / steps(1_000)).toBeLessThan(2.1);
  expect(repeatsIn(['a', undefined, 'b', 'a', undefined, 'a'])).toEqual([3, 5]);
});
