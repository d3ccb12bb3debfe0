import { describe, expect, it } from 'vitest';
import { formatPercent, formatPoints, formatValue, pointsInWords } from './numbers';

it('shows whole points', () => {
  expect(formatPoints(37.5)).toBe('38');
  expect(formatPoints(0.2)).toBe('0');
  expect(formatPoints(-0.2)).toBe('0');
  expect(pointsInWords(1.4)).toBe('1 point');
  expect(pointsInWords(0)).toBe('0 points');
});

it('shows shares as whole per cent', () => {
  expect(formatPercent(0.8314)).toBe('83%');
  expect(formatPercent(0)).toBe('0%');
});

describe('formatValue', () => {
  it.each([
    [0.1 + 0.2, '', '0.3'],
    [1.1 * 3, '', '3.3'],
    [-0, '', '0'],
    [1200, 'hours', '1,200 hours'],
    [45, '%', '45%'],
    [2.5, 'models', '2.5 models'],
    [-4, '°C', '-4 °C'],
  ])('shows %d %s without noise', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
});
