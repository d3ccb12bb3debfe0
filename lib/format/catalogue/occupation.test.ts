import { expect, it } from 'vitest';
import { exposureRange, firstWords, growthInWords, payInWords } from './occupation';

it('shows exposure as the range over the measures, never as one number that hides it', () => {
  expect(exposureRange({ exposureMin: 61.6, exposureMax: 98.2 })).toBe('62 to 98');
  expect(exposureRange({ exposureMin: 0, exposureMax: 27.3 })).toBe('1 to 27');
  expect(exposureRange({ exposureMin: 50.1, exposureMax: 50.2 })).toBe('50');
});

it('says which way employment is projected to go', () => {
  expect(growthInWords(33.5)).toBe('+34%');
  expect(growthInWords(-4.1)).toBe('−4%');
  expect(growthInWords(0)).toBe('0%');
});

it('distinguishes a top-coded wage from one that is not published', () => {
  expect(payInWords({ medianWage: 112_590, wageTopcoded: false })).toBe('$112,590');
  expect(payInWords({ medianWage: null, wageTopcoded: true })).toBe('$239,200 or more');
});

it('has no words for what is not published: blank is not zero', () => {
  expect(exposureRange({ exposureMin: null, exposureMax: null })).toBeNull();
  expect(growthInWords(null)).toBeNull();
  expect(payInWords({ medianWage: null, wageTopcoded: false })).toBeNull();
});

it('shortens a text between two words, and says so', () => {
  expect(firstWords('Keep the lamp.', 14)).toBe('Keep the lamp.');
  expect(firstWords('Keep the lamp, the log and the foghorn.', 20)).toBe('Keep the lamp, the …');
  expect(firstWords('Keep the lamp, the log and the foghorn.', 16)).toBe('Keep the lamp …');
  expect(firstWords('Lighthousekeeping', 10)).toBe('Lighthouse …');
});
