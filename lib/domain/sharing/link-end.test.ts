import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, daysBetween, startOfDay, todayIn } from '../calendar';
import { endOfLink, endOfRenewed, LINK_DAYS, lastDayOfLink, linkDays } from './link-end';
import { linkState } from './plan-link';

/** Zones far from UTC and from each other, and some whose clocks change at midnight, or by half an hour. */
const zones = fc.constantFrom(
  ...['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/New_York'],
  ...['America/Santiago', 'Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'Australia/Lord_Howe'],
);
const days = fc
  .integer({ min: 0, max: 7_670 })
  .map((offset): CivilDate => addDays('2026-01-01', offset));
const HOUR = 3_600_000;

describe('the days that may be a link’s last one', () => {
  it('begin today and end 730 days on, be there a leap day between or not', () => {
    expect(linkDays('2026-11-30')).toEqual({ min: '2026-11-30', max: '2028-11-29' });
    expect(linkDays('2028-02-29')).toEqual({ min: '2028-02-29', max: '2030-02-28' });
    expect(linkDays('2029-03-01')).toEqual({ min: '2029-03-01', max: '2031-03-01' });
    expect(LINK_DAYS).toEqual({ default: 90, max: 730 });
    expect(addDays('2026-11-30', LINK_DAYS.default)).toBe('2027-02-28');
  });
});

describe('the end of a link', () => {
  it.each([
    ['an ordinary day', '2027-02-28', 'Europe/Berlin', '2027-02-28T23:00:00.000Z'],
    ['a leap day', '2028-02-29', 'UTC', '2028-03-01T00:00:00.000Z'],
    [
      'the day on which summer time begins',
      '2027-03-28',
      'Europe/Berlin',
      '2027-03-28T22:00:00.000Z',
    ],
    ['the day on which it ends', '2027-10-31', 'Europe/Berlin', '2027-10-31T23:00:00.000Z'],
    ['a day whose next begins at 1 am', '2027-04-29', 'Africa/Cairo', '2027-04-29T22:00:00.000Z'],
  ] as const)('is midnight after %s', (_, lastDay, timeZone, end) => {
    expect(endOfLink(lastDay, timeZone).toISOString()).toBe(end);
  });

  it('leaves all of its last day in the plan’s zone, and none of the next one', () => {
    fc.assert(
      fc.property(days, zones, (lastDay, timeZone) => {
        const expiresAt = endOfLink(lastDay, timeZone);
        expect(lastDayOfLink(expiresAt, timeZone)).toBe(lastDay);
        expect(todayIn(timeZone, expiresAt)).toBe(addDays(lastDay, 1));
        const link = { expiresAt, revokedAt: null };
        const moments = [startOfDay(lastDay, timeZone), new Date(expiresAt.getTime() - 1)];
        expect(moments.map((now) => linkState(link, now))).toEqual(['open', 'open']);
        expect(linkState(link, expiresAt)).toBe('expired');
        const hours = (expiresAt.getTime() - startOfDay(lastDay, timeZone).getTime()) / HOUR;
        expect(Math.abs(hours - 24)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is, once renewed, as many days away as it was, whenever on the day it is renewed', () => {
    const long = fc.integer({ min: 0, max: LINK_DAYS.max });
    const hour = fc.integer({ min: 0, max: 22 });
    const moment = fc.tuple(days, hour);
    fc.assert(
      fc.property(moment, moment, long, zones, (made, renewed, length, timeZone) => {
        const at = ([day, hours]: [CivilDate, number]) =>
          new Date(startOfDay(day, timeZone).getTime() + hours * HOUR);
        const [createdAt, now] = [at(made), at(renewed)];
        const before = { createdAt, expiresAt: endOfLink(addDays(made[0], length), timeZone) };
        const expiresAt = endOfRenewed(before, now, timeZone);
        expect(daysBetween(renewed[0], lastDayOfLink(expiresAt, timeZone))).toBe(length);
        expect(endOfRenewed({ createdAt: now, expiresAt }, createdAt, timeZone)).toEqual(
          before.expiresAt,
        );
      }),
    );
  });
});
