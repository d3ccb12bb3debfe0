import { expect, it } from 'vitest';
import { estimateInWords } from './estimate';

it('says what a person gave themselves beside what is logged', () => {
  const given = { date: '2026-11-20', level: 45 };
  expect(estimateInWords(given, 33.6)).toBe(
    'On 20 November 2026 you gave yourself 45%; by your log it was 34%.',
  );
  expect(estimateInWords(given, 45.2)).toBe(
    'On 20 November 2026 you gave yourself 45%, as your log did.',
  );
  expect(estimateInWords(given, null)).toBe('On 20 November 2026 you gave yourself 45%.');
});
