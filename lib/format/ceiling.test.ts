import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CEILINGS, type Ceiling, roomUnder } from '@/lib/domain/ceiling';
import { fullInWords, nearInWords, tooManyAttemptsInWords, tooManyWritesInWords } from './ceiling';

/** Those that are kept by deleting or ending the oldest, and so refuse nothing. */
const silent: Ceiling[] = [
  'removedScenarios',
  'endedPlanLinks',
  'sessions',
  'accountEvents',
  'passkeys',
  'logImportDrafts',
];
const spoken = (Object.keys(CEILINGS) as Ceiling[]).filter((name) => !silent.includes(name));

describe('words at a ceiling (trust 24)', () => {
  it('say the number and what to do, for every ceiling that refuses', () => {
    for (const name of spoken) {
      const words = fullInWords(roomUnder(name, CEILINGS[name]));
      expect(words).toContain(CEILINGS[name].toLocaleString('en-GB'));
      expect(words.split(/[.;] /).length, words).toBeGreaterThan(1);
    }
  });

  it('are there before the ceiling is reached where something is added on a page', () => {
    expect(nearInWords(roomUnder('openGoals', 179))).toBeNull();
    expect(nearInWords(roomUnder('openGoals', 182))).toBe(
      'You have 182 of 200 open goals in this plan.',
    );
    expect(nearInWords(roomUnder('entries', 18_500))).toBe(
      'You have 18,500 of 20,000 entries in this plan’s log.',
    );
  });

  it('say how many of several still fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (adding) => {
        const room = roomUnder('openGoals', CEILINGS.openGoals - adding + 1);
        const words = fullInWords(room, adding);
        const left = adding === 2 ? 'one more' : `${adding - 1} more`;
        expect(words).toContain(`This adds ${adding} goals, and there is room for ${left}:`);
        expect(words).toContain('Leave some out');
      }),
    );
  });

  it('say how long to wait after too many forms', () => {
    expect(tooManyWritesInWords('minute', 42)).toBe(
      'More than 120 changes in a minute. Your text is still here: wait a minute, then try again.',
    );
    expect(tooManyWritesInWords('day', 7_200)).toContain('wait 2 hours');
    expect(tooManyWritesInWords('day', 3_600)).toContain('wait an hour');
    expect(tooManyWritesInWords('day', 600)).toContain('wait 10 minutes');
  });

  it('say the same of too many attempts, and of typed text only where there is some', () => {
    expect(tooManyAttemptsInWords(61, true)).toBe(
      'Too many attempts in a short time. Your text is still here: wait 2 minutes, then try again.',
    );
    expect(tooManyAttemptsInWords(1, false)).toBe(
      'Too many attempts in a short time. Wait a minute, then try again.',
    );
  });
});
