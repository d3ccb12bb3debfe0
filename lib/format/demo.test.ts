import { expect, it } from 'vitest';
import { demoInWords, overInWords } from './demo';

const now = new Date('2027-03-01T12:00:00Z');

it.each([
  ['2027-03-02T12:00:00Z', 'in 24 hours'],
  ['2027-03-02T11:59:59Z', 'in 23 hours'],
  ['2027-03-01T14:30:00Z', 'in 2 hours'],
  ['2027-03-01T13:00:00Z', 'in an hour'],
  ['2027-03-01T12:59:59Z', 'within an hour'],
  ['2027-03-01T11:00:00Z', 'within an hour'],
])('a demo that ends at %s is over %s', (endsAt, words) => {
  expect(overInWords(new Date(endsAt), now)).toBe(words);
});

it('says what a demo has', () => {
  const demo = { title: 'Demo plan: Nurse', goals: 21, entries: 1, reviews: 9 };
  expect(demoInWords(demo)).toBe(
    '“Demo plan: Nurse” as it is now, with 21 goals, 1 entry in the log and 9 reviews.',
  );
});
