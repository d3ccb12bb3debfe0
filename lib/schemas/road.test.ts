import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoadQuery, type RoadLimits, roadQuery, type WholeRoadChoice } from './road';

const limits: RoadLimits = {
  today: '2027-05-20',
  templates: ['one', 'two', 'three'].map((key) => ({ strategyKey: 'river', key })),
  notInUse: ['river', 'machines'],
};
const parse = (query: string) => parseRoadQuery(new URLSearchParams(query), limits);
const usual: WholeRoadChoice = {
  atOnce: 4,
  until: 2046,
  leftOut: [],
  preferred: [],
  startOn: {},
  inUse: ['river', 'machines'],
};

describe('a road’s address', () => {
  it('says nothing of the usual road: steady, to 2046, and what is learned is used', () => {
    expect(parse('')).toEqual({ choice: usual, faults: [] });
    expect(roadQuery(usual, limits)).toBe('');
  });

  it.each([
    ['at=light', { atOnce: 2 }],
    ['at=3', { atOnce: 3 }],
    ['until=2036', { until: 2036 }],
    ['use=-', { inUse: [] }],
    ['use=-&use=machines', { inUse: ['machines'] }],
    ['out=river/one&out=river/two&in=river/one', { leftOut: ['river/two'] }],
    ['swap=river/one~river/two', { leftOut: ['river/one'], preferred: ['river/two'] }],
    [
      'out=river/two&first=river/one&swap=river/one~river/two',
      { leftOut: ['river/one'], preferred: ['river/two'] },
    ],
    ['begin=river/one@2028-01-01', { startOn: { 'river/one': '2028-01-01' } }],
    [
      'begin=river/one@2028-01-01&begin=river/one@2028-04-01',
      { startOn: { 'river/one': '2028-04-01' } },
    ],
    ['begin=river/one@2028-01-01&begin=river/one@', { startOn: {} }],
  ])('%s', (query, change) => {
    expect(parse(query)).toEqual({ choice: { ...usual, ...change }, faults: [] });
  });

  it.each([
    'at=',
    'at=0',
    'at=7',
    'at=1.5',
    'at=fast',
    'until=2030',
    'until=',
    'use=sailing',
    'out=river/nine',
    'first=__proto__',
    'swap=river/one',
    'swap=river/one~river/nine',
    'begin=river/one@2027-05-19',
    'begin=river/one@2046-12-31',
    'begin=river/one@2028-02-30',
    'begin=__proto__@2028-01-01',
  ])('%s is left out, and a sentence says so', (query) => {
    const { choice, faults } = parse(query);
    expect(choice).toEqual({ ...usual, ...(query.startsWith('use') && { inUse: [] }) });
    expect(faults).toHaveLength(1);
  });

  it('comes back from what is written of it', () => {
    const goal = fc.constantFrom('river/one', 'river/two', 'river/three');
    const anyChoice = fc.record({
      atOnce: fc.integer({ min: 1, max: 6 }),
      until: fc.constantFrom(2031 as const, 2036 as const, 2046 as const),
      leftOut: fc.uniqueArray(goal).map((goals) => goals.sort()),
      preferred: fc.uniqueArray(goal),
      startOn: fc.dictionary(goal, fc.constantFrom('2027-05-20', '2030-02-01', '2046-12-30')),
      inUse: fc.subarray(['river', 'machines']),
    });
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(parse(roadQuery(choice, limits))).toEqual({
          choice: { ...choice, startOn: { ...choice.startOn } },
          faults: [],
        });
      }),
    );
  });

  it('never fails, whatever is in it', () => {
    const name = fc.constantFrom('at', 'until', 'use', 'out', 'in', 'first', 'swap', 'begin', 'x');
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('river/one', 'river/one@2028-01-01', 'river/one~river/two', '~', '@', '-'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const { choice } = parseRoadQuery(new URLSearchParams(pairs), limits);
        expect(parse(roadQuery(choice, limits))).toEqual({ choice, faults: [] });
      }),
    );
  });
});
