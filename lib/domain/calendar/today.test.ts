import { describe, expect, it } from 'vitest';
import { addDays, isTimeZone, startOfDay, todayIn } from './index';

describe('todayIn (trust 20)', () => {
  it('has three dates at one instant, from Pago Pago to Kiritimati', () => {
    const instant = new Date('2028-03-31T10:30:00Z');
    expect(todayIn('Pacific/Pago_Pago', instant)).toBe('2028-03-30');
    expect(todayIn('UTC', instant)).toBe('2028-03-31');
    expect(todayIn('Europe/Berlin', instant)).toBe('2028-03-31');
    expect(todayIn('Pacific/Kiritimati', instant)).toBe('2028-04-01');
  });

  it('turns at midnight of the zone, in winter and in summer time', () => {
    expect(todayIn('Europe/Berlin', new Date('2026-03-28T22:59:59Z'))).toBe('2026-03-28');
    expect(todayIn('Europe/Berlin', new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
    // Clocks went forward in the night to 29 March: midnight now comes an hour sooner.
    expect(todayIn('Europe/Berlin', new Date('2026-03-29T21:59:59Z'))).toBe('2026-03-29');
    expect(todayIn('Europe/Berlin', new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
    // And back in the night to 25 October.
    expect(todayIn('Europe/Berlin', new Date('2026-10-24T22:00:00Z'))).toBe('2026-10-25');
    expect(todayIn('Europe/Berlin', new Date('2026-10-25T22:30:00Z'))).toBe('2026-10-25');
    expect(todayIn('Europe/Berlin', new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
  });

  it('knows zones half an hour off', () => {
    expect(todayIn('Asia/Kolkata', new Date('2026-12-31T18:30:00Z'))).toBe('2027-01-01');
    expect(todayIn('America/St_Johns', new Date('2027-01-01T03:29:59Z'))).toBe('2026-12-31');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => todayIn('Europe/Atlantis', new Date(0))).toThrow(RangeError);
  });
});

it('tells time zones from other names', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});

describe('startOfDay (trust 20)', () => {
  it('is midnight of the zone, in winter and in summer time', () => {
    const at = (date: string, zone: string) => startOfDay(date, zone).toISOString();
    expect(at('2028-03-31', 'UTC')).toBe('2028-03-31T00:00:00.000Z');
    expect(at('2028-03-31', 'Pacific/Kiritimati')).toBe('2028-03-30T10:00:00.000Z');
    expect(at('2028-03-31', 'Pacific/Pago_Pago')).toBe('2028-03-31T11:00:00.000Z');
    expect(at('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(at('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
    expect(at('2026-10-26', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('is the first moment of a day that has no midnight', () => {
    // Clocks went from 0:00 to 1:00 there.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    );
  });

  it('is when today turns, in every zone', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const start = startOfDay('2028-02-29', zone);
      expect(todayIn(zone, start), zone).toBe('2028-02-29');
      expect(todayIn(zone, new Date(start.getTime() - 1)), zone).toBe(addDays('2028-02-29', -1));
    }
  });
});
