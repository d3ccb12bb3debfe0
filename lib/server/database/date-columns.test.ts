import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromDayNumber, MAX_DATE, MIN_DATE, toDayNumber } from '@/lib/domain/calendar';
import { fromDateColumn, toDateColumn } from './date-columns';

afterEach(() => vi.unstubAllEnvs());

describe('dates of columns (trust 20)', () => {
  it.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo'])(
    'come back as they went in on a server in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const days = fc.integer({ min: toDayNumber(MIN_DATE), max: toDayNumber(MAX_DATE) });
      fc.assert(
        fc.property(days, (day) => {
          const date = fromDayNumber(day);
          expect(fromDateColumn(toDateColumn(date))).toBe(date);
        }),
      );
      expect(toDateColumn('2028-02-29').toISOString()).toBe('2028-02-29T00:00:00.000Z');
    },
  );
});
