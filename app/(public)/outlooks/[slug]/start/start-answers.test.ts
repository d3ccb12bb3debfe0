import { describe, expect, it } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { readAnswers } from './start-answers';

const outlook = {
  ...sampleOutlook(),
  versionId: 'one',
  number: 1,
  publishedOn: '2026-11-01',
  firstPublishedOn: '2026-11-01',
};
const levels = { 'levels.learn-the-river': 'new', 'levels.keep-the-machines': 'leading' };
/** Already the next day in Kiritimati, and not yet in Honolulu. */
const now = new Date('2026-11-30T10:30:00Z');

describe('the answers of step one', () => {
  it('have the person’s own today, and that of UTC for a zone that nobody knows', () => {
    const todayOf = (timeZone?: string) => readAnswers(outlook, { ...levels, timeZone }, now).today;
    expect(todayOf('Pacific/Kiritimati')).toBe('2026-12-01');
    expect(todayOf('Pacific/Honolulu')).toBe('2026-11-30');
    expect(todayOf('Nowhere/Else')).toBe('2026-11-30');
    expect(todayOf()).toBe('2026-11-30');
  });

  it('are complete without an answer on what is in use, and not without a level', () => {
    expect(readAnswers(outlook, levels, now).complete).toBe(true);
    const { complete, fields } = readAnswers(
      outlook,
      { 'levels.learn-the-river': 'new', 'inUse.learn-the-river': 'yes', 'inUse.other': 'no' },
      now,
    );
    expect(complete).toBe(false);
    expect(fields).toEqual({
      timeZone: 'UTC',
      'levels.learn-the-river': 'new',
      'inUse.learn-the-river': 'yes',
    });
  });

  it.each([
    ['2026-12-01', 'Pacific/Kiritimati', undefined],
    ['2026-12-01', 'UTC', 'Choose today or an earlier day.'],
    ['2025-12-31', 'UTC', 'Choose 1 January 2026 or a later day.'],
    ['2026-02-30', 'UTC', 'Give the first day as a real date, such as 2028-03-31.'],
    ['', 'UTC', undefined],
  ])('take “%s” as the first day in %s: %s', (startedOn, timeZone, fault) => {
    const answers = readAnswers(outlook, { ...levels, startedOn, timeZone }, now);
    expect(answers.startedOn).toEqual({ asked: startedOn, fault });
    expect(answers.complete).toBe(fault === undefined);
    expect(answers.fields.startedOn).toBe(fault || !startedOn ? undefined : startedOn);
  });
});
