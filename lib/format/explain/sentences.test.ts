import { expect, it } from 'vitest';
import { drawInWords, paceNoteInWords } from './sentences';

it('says which draw a number is read from', () => {
  const explanation = {
    draw: 53,
    score: 0.075,
    mean: 0.62,
    spread: 0.4,
    quartersAhead: 15,
    quartersLogged: 8,
    deviation: 0.162,
    factor: 1,
    pace: 0.632,
  };
  expect(drawInWords(explanation)).toBe(
    'The 53rd of 99 draws has this value. It goes at 63% of the planned pace: your expected 62%, give or take 16%.',
  );
  expect(drawInWords({ ...explanation, draw: 11, factor: 1.5 })).toContain(
    'The 11th of 99 draws has this value. It goes at 63% of the planned pace: 1.5 times your expected 62%',
  );
});

it('says why a quarter does not count as it is', () => {
  expect(paceNoteInWords(null)).toBe('');
  expect(paceNoteInWords('nothing-planned')).toMatch(/^Left out/);
});
