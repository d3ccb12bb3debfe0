import { expect, it } from 'vitest';
import type { WaitingEntry } from '@/lib/domain/offline';
import { keptInWords, sentInWords, waitInWords, waitingInWords } from './offline';

const goal = {
  id: 'talks',
  title: 'Ten talks',
  unit: 'talks',
  baseline: 0,
  target: 10,
  state: 'open' as const,
  recent: [],
};

const entry: WaitingEntry = {
  key: 'a',
  person: 'p',
  planId: 'plan',
  goalId: 'talks',
  kind: 'value',
  value: '3',
  occurredOn: '2028-12-04',
  note: '',
  link: '',
  typedAt: 0,
};

it('says what waits, as the goal counts it', () => {
  expect(waitingInWords(entry, goal)).toBe('3 talks, 4 December 2028');
  expect(waitingInWords({ ...entry, kind: 'step', value: '' }, goal)).toBe('+1, 4 December 2028');
});

it('says what was typed where it is no number, or the goal is not known', () => {
  expect(waitingInWords({ ...entry, value: 'three' }, goal)).toBe('three, 4 December 2028');
  expect(waitingInWords(entry, undefined)).toBe('3, 4 December 2028');
});

it('says that an entry was kept, and why', () => {
  expect(keptInWords(entry, goal, false)).toBe(
    'You are offline. “Ten talks”: 3 talks, 4 December 2028 waits on this device until there is a connection.',
  );
  expect(keptInWords(entry, undefined, true)).toMatch(/^Longview did not answer\. 3, 4 December/);
});

it('counts what waits and what was sent', () => {
  expect(waitInWords(1)).toBe('1 entry waits to be sent');
  expect(waitInWords(3)).toBe('3 entries wait to be sent');
  expect(sentInWords(2)).toBe('Sent the 2 entries that waited.');
});
