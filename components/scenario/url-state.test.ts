import { describe, expect, it } from 'vitest';
import { TODAYS_PLAN } from '@/lib/domain/scenario';
import { formatUrlState, mayWrite, parseUrlState } from './url-state';

const plan = {
  halfLifeYears: 10,
  strategies: [{ key: 'a', goals: [{ id: 'one', startOn: '2026-01-01' }] }],
};
const saved = ['k1', 'k2', 'k3', 'k4'].map((id) => ({ id }));
const read = (query: string) => parseUrlState(new URLSearchParams(query), plan, saved);

describe('an address of the what-if page', () => {
  it('is read as it was written', () => {
    const shown = ['k3', 'k1'];
    const scenario = { ...TODAYS_PLAN, pace: 1.5, halfLifeYears: null, goalsOff: ['one'] };
    expect(read(formatUrlState({ scenario, shown }))).toEqual({
      scenario,
      shown,
      faults: [],
      tooMany: false,
    });
  });

  it('is today’s plan when an untouched form sends it', () => {
    const { scenario, faults } = read('pace=1&disruption=1&fade=10');
    expect(scenario).toEqual(TODAYS_PLAN);
    expect(faults).toEqual([]);
  });

  it('takes a comma for a point, and an empty field for nothing', () => {
    const { scenario, faults } = read('pace=1,5&disruption=&fade=+7,5+');
    expect(scenario).toEqual({ ...TODAYS_PLAN, pace: 1.5, halfLifeYears: 7.5 });
    expect(faults).toEqual([]);
  });

  it('lets the checkbox win over the field beside it', () => {
    const { scenario, faults } = read('fade=7&fade=none');
    expect(scenario.halfLifeYears).toBeNull();
    expect(faults).toEqual([]);
  });

  it('reports what it cannot use', () => {
    expect(read('pace=fast&off=two').faults).toHaveLength(2);
  });

  it('lays saved scenarios over the chart in the order asked, three at most', () => {
    expect(read('with=k2&with=gone&with=k1&with=k2')).toMatchObject({
      shown: ['k2', 'k1'],
      tooMany: false,
    });
    expect(read('with=k4&with=k3&with=k2&with=k1')).toMatchObject({
      shown: ['k4', 'k3', 'k2'],
      tooMany: true,
    });
  });
});

describe('the address bar', () => {
  const may = (query: string, bar: string, address = bar) =>
    mayWrite(query, new URLSearchParams(bar), address, plan, saved);

  it('gets what changed', () => {
    expect(may('pace=2', 'pace=1.5')).toBe(true);
    expect(may('', 'pace=1.5')).toBe(true);
  });

  it('keeps an address that means the same, with its faults', () => {
    expect(may('pace=1.5', 'pace=1%2C5&off=gone')).toBe(false);
  });

  it('waits for a router that has not got to the last one, and would write it again', () => {
    expect(may('pace=2&fade=7', 'pace=2', 'pace=1.5')).toBe(false);
    expect(may('pace=2&fade=7', 'pace=2', 'pace=2')).toBe(true);
  });
});
