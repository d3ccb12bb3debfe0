import { describe, expect, it } from 'vitest';
import { fractionComplete, latestEntry } from './index';
import { goalOf } from './testing/plans';

describe('latestEntry', () => {
  const early = { occurredOn: '2027-02-01', value: 2 };
  const late = { occurredOn: '2027-06-01', value: 5 };
  const corrected = { occurredOn: '2027-06-01', value: 4 };

  it('is the one that occurred last, whenever it was logged', () => {
    expect(latestEntry(goalOf({ entries: [late, early] }), '2027-12-31')).toBe(late);
  });

  it('is, of two on one day, the one logged later', () => {
    expect(latestEntry(goalOf({ entries: [late, corrected] }), '2027-06-01')).toBe(corrected);
    expect(latestEntry(goalOf({ entries: [corrected, early, late] }), '2027-06-01')).toBe(late);
  });

  it('does not look past the date', () => {
    expect(latestEntry(goalOf({ entries: [early, late] }), '2027-05-31')).toBe(early);
    expect(latestEntry(goalOf({ entries: [early, late] }), '2027-01-31')).toBeNull();
  });
});

describe('fractionComplete', () => {
  const at = (value: number, given = {}) =>
    fractionComplete(
      goalOf({ entries: [{ occurredOn: '2027-02-01', value }], ...given }),
      '2027-12-31',
    );

  it('is the share of the way from baseline to target', () => {
    expect(at(4)).toBe(0.4);
    expect(at(30, { baseline: 20, target: 60 })).toBe(0.25);
  });

  it('counts downwards where the target is below the baseline', () => {
    expect(at(35, { baseline: 60, target: 10 })).toBe(0.5);
  });

  it('stays within 0 and 1', () => {
    expect(at(-3)).toBe(0);
    expect(at(14)).toBe(1);
    expect(at(70, { baseline: 60, target: 10 })).toBe(0);
  });

  it('is 0 while nothing is logged', () => {
    expect(fractionComplete(goalOf(), '2046-12-31')).toBe(0);
  });

  it('counts an entry from before the goal begins', () => {
    const entries = [{ occurredOn: '2026-12-31', value: 5 }];
    expect(fractionComplete(goalOf({ startOn: '2027-03-01', entries }), '2026-12-31')).toBe(0.5);
  });
});
