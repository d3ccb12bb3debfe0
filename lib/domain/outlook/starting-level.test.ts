import { describe, expect, it } from 'vitest';
import {
  nearestStartingLevel,
  startingLevelKeys,
  startingLevelOf,
  startingLevels,
  usuallyInUse,
} from './starting-level';

describe('starting levels', () => {
  it('are five, from least to most ready', () => {
    expect(startingLevelKeys.map(startingLevelOf)).toEqual([0, 15, 35, 60, 80]);
  });

  it('have each key and each label once, and a sentence each', () => {
    expect(new Set(startingLevelKeys).size).toBe(5);
    expect(new Set(startingLevels.map(({ label }) => label)).size).toBe(5);
    for (const { meaning } of startingLevels) expect(meaning).toMatch(/^[A-Z][^.!?]+\.$/);
  });

  it('usually mean that it is in use from “Practising with help” on', () => {
    const inUse = startingLevelKeys.filter((key) => usuallyInUse(startingLevelOf(key)));
    expect(inUse).toEqual(['practising', 'independent', 'leading']);
    expect([34.9, 35].map(usuallyInUse)).toEqual([false, true]);
  });

  it('are found from any level, the nearest one', () => {
    const keys = [-5, 7, 8, 25, 26, 100].map((level) => nearestStartingLevel(level).key);
    expect(keys).toEqual(['new', 'new', 'learning', 'learning', 'practising', 'leading']);
  });

  it('refuse a word that is not one of the five', () => {
    expect(() => startingLevelOf('expert')).toThrow(RangeError);
  });
});
