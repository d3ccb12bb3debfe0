import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, fromDayNumber, MAX_DATE, MIN_DATE, toDayNumber } from '@/lib/domain/calendar';
import type { FeedEvent } from '@/lib/domain/calendar-feed';
import { calendarText, writeCalendar } from './write-calendar';

afterEach(() => vi.unstubAllEnvs());

const PLAN_URL = 'https://longview.example/plans/p';
const CHANGED = Date.UTC(2028, 0, 2, 3, 4, 5);

function event(own: Partial<FeedEvent> = {}): FeedEvent {
  return {
    uid: 'goal-g@longview',
    on: '2028-03-31',
    subject: { kind: 'goal', goalId: 'g', title: 'Ten interviews' },
    state: 'open',
    sequence: 3,
    changedAt: CHANGED,
    ...own,
  };
}

const titled = (title: string) => event({ subject: { kind: 'goal', goalId: 'g', title } });
const write = (events: FeedEvent[], title = 'My plan', archived = false) =>
  writeCalendar({ title, archived }, events, PLAN_URL);

/** As `NAME` was meant: that library gives the text of a property which it does not know as it is. */
function nameOf(calendar: ICAL.Component): string {
  const raw = String(calendar.getFirstPropertyValue('name'));
  return raw.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));
}

/** Read by another library than the one that wrote it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, sequence, startDate, endDate } = new ICAL.Event(component);
    const text = (name: string) => String(component.getFirstPropertyValue(name));
    return { component, uid, summary, description, sequence, startDate, endDate, text };
  });
  return { calendar, events };
}

/** Letters of one to four octets, joined emoji, right-to-left, and all that iCalendar escapes. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      'é',
      '€',
      '🧭',
      '👩‍🚀',
      'ש',
      '\u202e',
      ',',
      ';',
      '\\',
      '\n',
      '\r\n',
      '\\n',
    ),
    fc.constantFrom('"', ':', '^', '\t', ' ', '\u0001', '\u007f', '\u0085', '\u2028', '\ufeff'),
    fc.constantFrom('BEGIN:VEVENT', '\nEND:VCALENDAR\n', 'X-A;B=C:d'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 200,
});

describe('a calendar file', () => {
  it('has what calendars need of each event', () => {
    const { calendar, events } = read(write([event()]));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('name')).toBe('My plan');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT4H');
    expect(String(calendar.getFirstPropertyValue('x-published-ttl'))).toBe('PT4H');
    const [read1] = events;
    expect(read1).toMatchObject({
      uid: 'goal-g@longview',
      sequence: 3,
      summary: 'Due: Ten interviews',
      description: 'A goal in your plan “My plan”.\nhttps://longview.example/plans/p/goals/g',
    });
    expect(read1?.text('dtstamp')).toBe('2028-01-02T03:04:05Z');
    expect(read1?.text('last-modified')).toBe('2028-01-02T03:04:05Z');
    expect(read1?.text('status')).toBe('CONFIRMED');
    expect(read1?.text('transp')).toBe('TRANSPARENT');
    expect(read1?.text('url')).toBe('https://longview.example/plans/p/goals/g');
  });

  it('has its name for the standard and for programs from before it, escaped alike', () => {
    const lines = write([], 'One, two; three').split('\r\n');
    expect(lines).toContain('NAME:One\\, two\\; three');
    expect(lines).toContain('X-WR-CALNAME:One\\, two\\; three');
  });

  it('says what is cancelled', () => {
    const [cancelled] = read(write([event({ state: 'cancelled' })])).events;
    expect(cancelled?.text('status')).toBe('CANCELLED');
    expect(cancelled?.summary).toBe('Dropped: Ten interviews');
  });

  // calendar-link #678: the day depended on the time zone of the machine that wrote it.
  // Wallos #965, instructure/canvas-lms #1201: no VALUE=DATE, and an end that is the start.
  it.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo'])(
    'has each event on its own day, ending the day after, on a server in %s (trust 20)',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const days = fc.integer({ min: toDayNumber(MIN_DATE), max: toDayNumber(MAX_DATE) });
      fc.assert(
        fc.property(days, (day) => {
          const on = fromDayNumber(day);
          const file = write([event({ on })]);
          const compact = (date: string) => date.replaceAll('-', '');
          expect(file).toContain(`\r\nDTSTART;VALUE=DATE:${compact(on)}\r\n`);
          expect(file).toContain(`\r\nDTEND;VALUE=DATE:${compact(addDays(on, 1))}\r\n`);
          const [only] = read(file).events;
          expect(only?.startDate.isDate).toBe(true);
          expect(String(only?.startDate)).toBe(on);
        }),
      );
      expect(write([event()])).toContain('DTSTAMP:20280102T030405Z');
    },
  );

  it('gives every title back as it was written, whatever is in it (trust 12)', () => {
    const planTitles = hostile.filter((title) => calendarText(title) !== '');
    fc.assert(
      fc.property(hostile, planTitles, (title, planTitle) => {
        const { calendar, events } = read(write([titled(title), event()], planTitle));
        expect(events.map(({ summary }) => summary)).toEqual([
          `Due: ${calendarText(title)}`,
          'Due: Ten interviews',
        ]);
        expect(nameOf(calendar)).toBe(calendarText(planTitle));
      }),
      { numRuns: 500 },
    );
  });

  it('has lines of 75 octets at most, each ended by CRLF, that break no character (trust 12)', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const file = write([titled(title)], title);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = file.split('\r\n');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n\v\f\u0085\u2028\u2029]/);
        }
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
        expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('folds at each border of 75 octets without losing one', () => {
    for (let length = 55; length < 80; length++) {
      for (const letter of ['a', 'é', '€', '🧭']) {
        const title = 'x'.repeat(length) + letter.repeat(30);
        expect(read(write([titled(title)])).events[0]?.summary).toBe(`Due: ${title}`);
      }
    }
  });

  it('is the same bytes for the same events', () => {
    expect(write([event(), titled('Other')])).toBe(write([event(), titled('Other')]));
  });

  it('of an archived plan says why it is empty', () => {
    const { calendar, events } = read(write([], 'My plan', true));
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe(
      'This plan is archived and has nothing due.',
    );
  });
});

describe('text of a calendar file', () => {
  it('keeps what people write and drops what no calendar may hold', () => {
    expect(calendarText('Zwölf, “drei”; 👩‍🚀 ש\n\tb\\n')).toBe('Zwölf, “drei”; 👩‍🚀 ש\n\tb\\n');
    expect(calendarText('a\u0000b\u0007c\u007fd\u0085e\u2028f\r\ng\rh')).toBe('abcd\ne\nf\ng\nh');
    expect(calendarText('\ud83e')).toBe('\ufffd');
  });
});
