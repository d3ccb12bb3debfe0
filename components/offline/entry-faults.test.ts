import { expect, it } from 'vitest';
import type { WaitingEntry } from '@/lib/domain/offline';
import { entryFaults } from './entry-faults';

const days = { startedOn: '2028-01-10', today: '2028-03-01' };
const entry: WaitingEntry = {
  key: 'a',
  person: 'p',
  planId: 'plan',
  goalId: 'goal',
  kind: 'value',
  value: '2,5',
  occurredOn: '2028-02-29',
  note: '',
  link: 'https://example.org/',
  typedAt: 0,
};
const faulty = (changes: Partial<WaitingEntry>) =>
  Object.keys(entryFaults({ ...entry, ...changes }, days));

it('finds at once what the server would refuse days later', () => {
  expect(faulty({})).toEqual([]);
  expect(faulty({ value: '' })).toEqual(['value']);
  expect(faulty({ value: 'five' })).toEqual(['value']);
  expect(faulty({ occurredOn: '2028-02-30' })).toEqual(['occurredOn']);
  expect(faulty({ occurredOn: '2028-03-02' })).toEqual(['occurredOn']);
  expect(faulty({ occurredOn: '2028-01-09' })).toEqual(['occurredOn']);
  expect(faulty({ link: 'javascript:alert(1)' })).toEqual(['link']);
});

it('asks nothing of a step', () => {
  expect(faulty({ kind: 'step', value: '', occurredOn: '2028-01-09' })).toEqual([]);
});
