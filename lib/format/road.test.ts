import { describe, expect, it } from 'vitest';
import {
  goalsInWords,
  leftInWords,
  monthsInWords,
  periodInWords,
  roadAddedInWords,
  roadSpanInWords,
  roadUndoneInWords,
} from './road';

describe('a road in words', () => {
  it.each([
    [goalsInWords(0), 'No goals'],
    [goalsInWords(1), '1 goal'],
    [roadAddedInWords(12), '12 goals added.'],
    [leftInWords({ year: 2036, points: 12.4 }), 'about 12 points by the end of 2036'],
    [leftInWords({ year: 2046, points: 0.3 }), 'less than a point by the end of 2046'],
    [monthsInWords({ startOn: '2027-01-01', dueOn: '2027-06-30' }), 'Jan to Jun 2027'],
    [monthsInWords({ startOn: '2027-11-01', dueOn: '2028-01-31' }), 'Nov 2027 to Jan 2028'],
    [monthsInWords({ startOn: '2027-11-01', dueOn: '2027-11-30' }), 'Nov 2027'],
    [periodInWords(2031, null), 'By the end of 2031'],
    [periodInWords(2046, 2036), '2037 to 2046'],
    [roadSpanInWords([]), ''],
  ])('%s', (said, expected) => expect(said).toBe(expected));

  it('runs from its first start to its last due date', () => {
    const goals = [
      { startOn: '2027-01-01', dueOn: '2040-12-31' },
      { startOn: '2026-12-01', dueOn: '2030-12-31' },
    ];
    expect(roadSpanInWords(goals)).toBe('Dec 2026 to Dec 2040');
  });

  it('says what stays when it is undone', () => {
    expect(roadUndoneInWords(12, [])).toBe('12 goals removed again.');
    expect(roadUndoneInWords(11, [{ title: 'Ten talks' }])).toBe(
      '11 goals removed again. You have worked on “Ten talks” since: it stays.',
    );
    expect(roadUndoneInWords(0, [{ title: 'A' }, { title: 'B' }])).toBe(
      'No goals removed again. You have worked on “A” and “B” since: they stay.',
    );
  });
});
