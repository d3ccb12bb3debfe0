import { describe, expect, it } from 'vitest';
import { requiredAt, weightsAt } from './index';

describe('requiredAt', () => {
  const required = { 2026: 10, 2031: 50, 2036: 75, 2046: 85 };

  it('has the given levels on 1 January 2026 and at the horizons', () => {
    const dates = ['2026-01-01', '2031-12-31', '2036-12-31', '2046-12-31'];
    expect(dates.map((date) => requiredAt(required, date))).toEqual([10, 50, 75, 85]);
  });

  it('is linear in days between them', () => {
    expect(requiredAt(required, '2029-01-01')).toBeCloseTo(10 + (40 * 1096) / 2190, 12);
  });

  it('is constant before the first and after the last', () => {
    expect(requiredAt(required, '2024-05-05')).toBe(10);
    expect(requiredAt(required, '2050-05-05')).toBe(85);
  });

  it('is read further ahead when the profession changes faster, but not past 2046', () => {
    expect(requiredAt(required, '2027-01-01', 2)).toBeCloseTo(10 + (40 * 730) / 2190, 12);
    expect(requiredAt(required, '2026-01-02', 1.5)).toBeCloseTo(10 + (40 * 1.5) / 2190, 12);
    expect(requiredAt(required, '2045-01-01', 2)).toBe(85);
    expect(requiredAt(required, '2036-12-31', 0)).toBe(10);
  });
});

describe('weightsAt', () => {
  const strategies = [
    { weights: { 2031: 30, 2036: 0, 2046: 0 } },
    { weights: { 2031: 10, 2036: 5, 2046: 0 } },
  ];

  it('shares each horizon by proportion', () => {
    expect(weightsAt(strategies, '2031-12-31')).toEqual([0.75, 0.25]);
    expect(weightsAt(strategies, '2036-12-31')).toEqual([0, 1]);
  });

  it('shares equally where all are zero', () => {
    expect(weightsAt(strategies, '2046-12-31')).toEqual([0.5, 0.5]);
  });

  it('is constant to the first horizon, and linear in days after it', () => {
    expect(weightsAt(strategies, '2026-01-01')).toEqual([0.75, 0.25]);
    const [first] = weightsAt(strategies, '2034-01-01');
    expect(first).toBeCloseTo(0.75 * (1 - 732 / 1827), 12);
    expect(weightsAt(strategies, '2099-01-01')).toEqual([0.5, 0.5]);
  });
});
