import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { link, numberText, rowId, rowVersion, text } from './text';

function faults(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('text', () => {
  const note = text('the note', { max: 20 });

  it('trims and keeps what is inside, Unicode included', () => {
    expect(note.parse('  naïve  Größe 数 👩🏽‍🚀 ')).toBe('naïve  Größe 数 👩🏽‍🚀');
  });

  it('writes every line end of a form as one character', () => {
    expect(note.parse('one\r\ntwo\r\n\r\nthree')).toBe('one\ntwo\n\nthree');
  });

  it('counts a line end once, as the person who typed it does', () => {
    expect(note.safeParse('123456789\r\n123456789\r\n').success).toBe(true);
    expect(note.safeParse('1234567890\r\n1234567890').success).toBe(false);
  });

  it('refuses NUL wherever it stands, with a sentence', () => {
    for (const value of ['\0', 'a\0', '\0a', ' a\0b ']) {
      expect(faults(note, value)).toEqual(['Remove the invisible NUL character from the note.']);
    }
  });

  it('refuses half of a surrogate pair and takes the whole', () => {
    for (const value of ['\ud83d', 'a\udc00b', '\udc00\ud83d']) {
      expect(faults(note, value)).toEqual([
        'Remove the broken character from the note: it is half of a pair.',
      ]);
    }
    expect(note.parse('\ud83d\ude80')).toBe('🚀');
  });

  it('says how long it may be', () => {
    expect(note.parse('x'.repeat(20))).toHaveLength(20);
    expect(faults(note, 'x'.repeat(21))).toEqual(['Shorten the note to 20 characters.']);
    expect(faults(text('the note', { max: 10_000 }), 'x'.repeat(10_001))).toEqual([
      'Shorten the note to 10,000 characters.',
    ]);
  });

  it('treats only spaces as empty', () => {
    expect(note.parse(' \r\n\t ')).toBe('');
    expect(faults(text('a title', { min: 1, max: 20 }), ' \r\n\t ')).toEqual(['Write a title.']);
  });

  it('refuses what is not text', () => {
    for (const value of [undefined, null, 3, {}, ['a']]) {
      expect(faults(note, value)).toEqual(['Write the note.']);
    }
  });

  it('lets nothing through that PostgreSQL or UTF-8 cannot carry, and is idempotent', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, fc.constantFrom('', '\0', '\ud800', '\r\n'), (value, extra) => {
        const parsed = note.safeParse(value + extra);
        if (!parsed.success) return;
        expect(parsed.data).not.toContain('\0');
        expect(parsed.data.isWellFormed()).toBe(true);
        expect(parsed.data.length).toBeLessThanOrEqual(20);
        expect(note.parse(parsed.data)).toBe(parsed.data);
      }),
    );
  });
});

describe('numberText', () => {
  const value = numberText('the value');

  it.each([
    ['12', 12],
    [' 2.5 ', 2.5],
    ['2,5', 2.5],
    ['-2,5', -2.5],
    ['+2,5', 2.5],
    ['0,125', 0.125],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1_000],
    ['1E-2', 0.01],
    ['-0', -0],
    ['007', 7],
  ])('reads %j', (typed, read) => {
    expect(value.parse(typed)).toBe(read);
  });

  it.each(['abc', '1 2', '1.2.3', '1,2,3', '0x10', '1_000', '--1', '1e', 'e5', '.', '-', '٣', '½'])(
    'refuses %j and gives an example',
    (typed) => {
      expect(faults(value, typed)).toEqual(['Give the value as a number, such as 12 or 2.5.']);
    },
  );

  it('refuses a comma that may separate thousands or decimals', () => {
    for (const typed of ['1,000', '-12,500', '999,999']) {
      expect(faults(value, typed)).toEqual([
        'Give the value without a comma, such as 1200 or 2.5.',
      ]);
    }
  });

  it('refuses an empty field and a missing one', () => {
    expect(faults(value, '')).toHaveLength(1);
    expect(faults(value, '   ')).toHaveLength(1);
    expect(faults(value, undefined)).toEqual(['Give the value as a number.']);
  });

  it.each(['NaN', 'Infinity', '-Infinity', 'infinity', '1e400', '-1e400'])(
    'refuses %s',
    (typed) => {
      expect(faults(value, typed)).toHaveLength(1);
    },
  );

  it('holds to its bounds and says them', () => {
    const points = numberText('the points', { min: 1, max: 1_000 });
    expect(points.parse('1')).toBe(1);
    expect(points.parse('1000')).toBe(1_000);
    expect(faults(points, '0.99')).toEqual(['The points must be at least 1.']);
    expect(faults(points, '1000.01')).toEqual(['The points must be at most 1,000.']);
    expect(faults(value, '1e13')).toEqual(['The value must be at most 1,000,000,000,000.']);
  });

  it('answers at once however long the text is', () => {
    expect(faults(value, `${'1'.repeat(250_000)}x`)).toHaveLength(1);
    expect(faults(value, '1'.repeat(250_000))).toHaveLength(1);
  });

  it('gives back every number that it was given as text', () => {
    const numbers = fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((n) => n !== 0);
    fc.assert(
      fc.property(numbers, (number) => {
        expect(value.parse(String(number))).toBe(number);
      }),
    );
  });

  it('yields a finite number within bounds or a fault, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'019,.+-eE xN∞') }), (typed) => {
        const parsed = value.safeParse(typed);
        if (parsed.success) expect(Math.abs(parsed.data)).toBeLessThanOrEqual(1e12);
      }),
    );
  });
});

describe('link (trust 12)', () => {
  const address = link('the link');

  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG/',
    'https://例え.jp/道',
    'mailto:someone@example.org',
    'MailTo:someone@example.org?subject=hello',
  ])('takes %s as it was written', (value) => {
    expect(address.parse(` ${value} `)).toBe(value);
  });

  it('takes an empty one', () => {
    expect(address.parse('')).toBe('');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\tjavascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'view-source:https://example.org',
    'example.org',
    '//example.org',
    '/path',
    'https:example.org',
    'https:/example.org',
    'https://',
    'https://exa mple.org',
    'https://example.org/\ta',
    'ht\ttps://example.org',
  ])('refuses %j', (value) => {
    expect(faults(address, value)).toEqual([
      'Give a whole address that begins with https://, http:// or mailto:.',
    ]);
  });

  it('refuses NUL and what is too long', () => {
    expect(faults(address, 'https://example.org/\0')).not.toEqual([]);
    expect(faults(address, `https://example.org/${'x'.repeat(2_000)}`)).toEqual([
      'Shorten the link to 2,000 characters.',
    ]);
  });

  it('lets through only what a browser opens as http, https or mailto', () => {
    const scheme = fc.constantFrom('javascript:', 'JAVAscript:', 'data:', 'https:', 'mailto:', '');
    const noise = fc.string({ unit: fc.constantFrom(...'\t\n\r \u0001/\\:@jx') });
    fc.assert(
      fc.property(noise, scheme, noise, (before, name, after) => {
        const parsed = address.safeParse(before + name + after);
        if (!parsed.success || parsed.data === '') return;
        const opened = new URL(parsed.data, 'http://longview.invalid');
        expect(['http:', 'https:', 'mailto:']).toContain(opened.protocol);
        expect(opened.host).not.toBe('longview.invalid');
      }),
    );
  });
});

describe('rowVersion and rowId', () => {
  it('reads a version and refuses anything else', () => {
    expect(rowVersion.parse('12')).toBe(12);
    for (const value of ['', '-1', '1.5', '1e3', '9'.repeat(10), ' 1', 1]) {
      expect(rowVersion.safeParse(value).success).toBe(false);
    }
  });

  it('takes ids of rows and nothing else', () => {
    expect(rowId.safeParse('0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000').success).toBe(true);
    for (const value of ['', '1', "' OR 1=1", '0199aaaa-bbbb-7ccc-8ddd-eeeeffff000']) {
      expect(rowId.safeParse(value).success).toBe(false);
    }
  });
});
