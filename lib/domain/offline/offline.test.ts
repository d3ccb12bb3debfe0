import { describe, expect, it } from 'vitest';
import { goalsWithWaiting } from './goals-with-waiting';
import { isTooOld } from './too-old';
import type { KeptGoal, WaitingEntry } from './waiting-entry';

const goal: KeptGoal = {
  id: 'talks',
  title: 'Ten talks',
  unit: 'talks',
  baseline: 0,
  target: 10,
  state: 'open',
  recent: [{ occurredOn: '2028-03-01', value: 4 }],
};

const entry: WaitingEntry = {
  key: 'a',
  person: 'p',
  planId: 'plan',
  goalId: 'talks',
  kind: 'value',
  value: '6',
  occurredOn: '2028-03-05',
  note: '',
  link: '',
  typedAt: 0,
};

const lastOf = (waiting: WaitingEntry[]) =>
  goalsWithWaiting([goal], waiting)[0]?.recent.at(-1)?.value;

describe('goals with what waits', () => {
  it('are where the entries will bring them, values and steps in the order typed', () => {
    expect(lastOf([])).toBe(4);
    expect(lastOf([entry])).toBe(6);
    expect(lastOf([entry, { ...entry, key: 'b', kind: 'step', value: '' }])).toBe(7);
  });

  it('begin at the baseline, and take a decimal comma', () => {
    const fresh = { ...goal, baseline: 2, recent: [] };
    const step = { ...entry, kind: 'step', value: '' } as const;
    expect(goalsWithWaiting([fresh], [step])[0]?.recent.at(-1)?.value).toBe(3);
    expect(lastOf([{ ...entry, value: '6,5' }])).toBe(6.5);
  });

  it('have an entry of an earlier day before the last one', () => {
    expect(lastOf([{ ...entry, occurredOn: '2028-02-01' }])).toBe(4);
  });

  it('are left as they are by what was refused, is no number or is about another goal', () => {
    expect(lastOf([{ ...entry, refusal: { errors: {} } }])).toBe(4);
    expect(lastOf([{ ...entry, value: ' ' }])).toBe(4);
    expect(lastOf([{ ...entry, value: 'six' }])).toBe(4);
    expect(lastOf([{ ...entry, goalId: 'another' }])).toBe(4);
  });
});

describe('an entry that waits (trust 32)', () => {
  it('is not sent by itself once the server may have forgotten its key, after thirty days', () => {
    const day = 24 * 60 * 60 * 1_000;
    expect(isTooOld(entry, 26 * day)).toBe(false);
    expect(isTooOld(entry, 28 * day)).toBe(true);
  });
});
