import { describe, expect, it } from 'vitest';
import { formatMoment } from './moment';

describe('formatMoment', () => {
  it.each([
    ['2026-11-25T18:20:00.000Z', 'UTC', '25 Nov 2026, 18:20 UTC'],
    ['2026-11-25T00:05:00.000Z', 'UTC', '25 Nov 2026, 00:05 UTC'],
    ['2026-12-31T23:30:00.000Z', 'Pacific/Kiritimati', '1 Jan 2027, 13:30'],
    ['2027-01-01T00:30:00.000Z', 'Pacific/Pago_Pago', '31 Dec 2026, 13:30'],
    ['2028-02-29T12:00:00.000Z', 'Europe/Berlin', '29 Feb 2028, 13:00'],
  ])('%s in %s is %s', (at, timeZone, words) => {
    expect(formatMoment(at, timeZone)).toBe(words);
  });
});
