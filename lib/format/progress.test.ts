import { expect, it } from 'vitest';
import { effectInWords, entryInWords } from './progress';

const interviews = { title: 'Mock interviews', unit: 'interviews', baseline: 0, target: 10 };
const entry = { occurredOn: '2028-03-31', value: 2 };
const effect = { goal: interviews, entry, isLatest: true, before: 29.6, after: 31.2 };

it('says where the goal is now and how readiness changed', () => {
  expect(effectInWords(effect)).toBe('“Mock interviews”: 2 of 10 interviews. Readiness 30 → 31%.');
});

it('says that the goal is reached, whichever way it goes', () => {
  const minutes = { title: 'Faster start', unit: 'minutes', baseline: 40, target: 10 };
  expect(effectInWords({ ...effect, goal: minutes, entry: { ...entry, value: 9 } })).toBe(
    '“Faster start”: 9 minutes, down from 40; target 10. Goal reached. Readiness 30 → 31%.',
  );
  const win = { title: 'Win one', unit: 'competitions', baseline: 0, target: 1 };
  expect(effectInWords({ ...effect, goal: win, entry: { ...entry, value: 1 } })).toContain(
    '“Win one”: Done. Goal reached.',
  );
});

it('claims no change that rounding would not show', () => {
  expect(effectInWords({ ...effect, before: 30.6 })).toContain('Readiness still 31%.');
});

it('says of an earlier day what was logged, not where the goal is', () => {
  expect(effectInWords({ ...effect, isLatest: false })).toBe(
    '“Mock interviews”: logged 2 interviews for 31 March 2028. Readiness 30 → 31%.',
  );
});

it('says what was done to an entry', () => {
  expect(entryInWords('removed', interviews, { ...entry, value: 1 })).toBe(
    'Removed 1 interview on 31 March 2028 for “Mock interviews”.',
  );
  const win = { title: 'Win one', unit: 'competitions', baseline: 0, target: 1 };
  expect(entryInWords('corrected', win, { ...entry, value: 1 })).toBe(
    'Corrected to “done” on 31 March 2028 for “Win one”. Goal reached.',
  );
});
