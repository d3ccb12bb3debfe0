import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, fromDayNumber, todayIn, weekdayOf } from '../calendar';
import { clockIn, momentAt, nextLook } from './moment';

const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Santiago',
  'Africa/Casablanca',
  'Antarctica/Troll',
];
const zone = fc.constantFrom(...ZONES);
const hour = fc.integer({ min: 0, max: 23 });
// 2026 to 2046.
const day = fc.integer({ min: 20_454, max: 28_124 }).map(fromDayNumber);

const at = (date: CivilDate, hours: number, timeZone: string) =>
  momentAt(date, hours, timeZone).toISOString();

describe('the moment of a reminder (trust 20)', () => {
  it('is the hour that clocks show in the chosen zone, in summer and in winter', () => {
    // Wallos sent reminders at the server's hour (its issue 966).
    expect(at('2026-12-07', 8, 'Europe/London')).toBe('2026-12-07T08:00:00.000Z');
    expect(at('2027-06-07', 8, 'Europe/London')).toBe('2027-06-07T07:00:00.000Z');
    expect(at('2026-12-07', 8, 'Pacific/Kiritimati')).toBe('2026-12-06T18:00:00.000Z');
    expect(at('2026-12-07', 8, 'Pacific/Pago_Pago')).toBe('2026-12-07T19:00:00.000Z');
    expect(at('2026-12-07', 8, 'Asia/Kathmandu')).toBe('2026-12-07T02:15:00.000Z');
  });

  it('is the moment after where clocks are put forward over the hour', () => {
    // 28 March 2027, London: 00:59 is followed by 02:00.
    expect(at('2027-03-28', 1, 'Europe/London')).toBe('2027-03-28T01:00:00.000Z');
    // What is three hours after midnight UTC is before New York's change, three on its clocks after.
    expect(at('2027-03-14', 3, 'America/New_York')).toBe('2027-03-14T07:00:00.000Z');
    // Lord Howe puts them forward by half an hour, at 02:00.
    expect(at('2027-10-03', 2, 'Australia/Lord_Howe')).toBe('2027-10-02T15:30:00.000Z');
    // Santiago, at midnight: the day begins at 01:00.
    expect(at('2027-09-05', 0, 'America/Santiago')).toBe('2027-09-05T04:00:00.000Z');
  });

  it('is the first of two where clocks show the hour twice', () => {
    // 31 October 2027, London: 01:59 is followed by 01:00.
    expect(at('2027-10-31', 1, 'Europe/London')).toBe('2027-10-31T00:00:00.000Z');
    expect(at('2027-11-07', 1, 'America/New_York')).toBe('2027-11-07T05:00:00.000Z');
  });

  it('is on its day and never before its hour, whatever the zone and the day', () => {
    fc.assert(
      fc.property(day, hour, zone, (date, hours, timeZone) => {
        const moment = momentAt(date, hours, timeZone);
        expect(todayIn(timeZone, moment)).toBe(date);
        const shown = clockIn(timeZone, moment);
        expect(shown.hour * 60 + shown.minute).toBeGreaterThanOrEqual(hours * 60);
        expect(shown.hour - hours).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('the next look', () => {
  it('comes once on each day that is chosen, through a year of clock changes', () => {
    fc.assert(
      fc.property(
        day,
        hour,
        zone,
        fc.option(fc.integer({ min: 1, max: 7 })),
        (start, hours, timeZone, weekday) => {
          let after = momentAt(start, hours, timeZone);
          let expected = addDays(start, 1);
          for (let looks = 0; looks < (weekday === null ? 100 : 20); looks += 1) {
            const look = nextLook({ hour: hours, timeZone, weekday: weekday ?? undefined }, after);
            while (weekday !== null && weekdayOf(expected) !== weekday)
              expected = addDays(expected, 1);
            expect(look.date).toBe(expected);
            after = look.at;
            expected = addDays(expected, 1);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('comes for a day that a zone left out, on the next', () => {
    // Apia went from Thursday 29 to Saturday 31 December 2011.
    const saturday = new Date('2011-12-30T11:00:00Z');
    expect(nextLook({ hour: 12, timeZone: 'Pacific/Apia', weekday: 5 }, saturday)).toEqual({
      date: '2011-12-30',
      at: new Date('2011-12-30T22:00:00Z'),
    });
  });

  it('is no second one on a day, whatever hour or zone is chosen after the first', () => {
    const morning = new Date('2026-12-07T08:00:00Z');
    const evening = { hour: 20, timeZone: 'Europe/London' };
    expect(nextLook(evening, morning).date).toBe('2026-12-07');
    expect(nextLook(evening, morning, '2026-12-07').date).toBe('2026-12-08');
    const elsewhere = { hour: 8, timeZone: 'Pacific/Pago_Pago', weekday: 1 };
    expect(nextLook(elsewhere, morning).date).toBe('2026-12-07');
    expect(nextLook(elsewhere, morning, '2026-12-07').date).toBe('2026-12-14');
  });
});
