import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import {
  type ImaginedGoal,
  isTodaysPlan,
  MAX_IMAGINED,
  type Scenario,
  scenarioFromQuery,
  scenarioToQuery,
  TODAYS_PLAN,
} from './index';
import { byId } from './to-query';

const odd = 'a.b%2E&c=d +é';
const ids = ['one', 'two', '019a0000-0000-7000-8000-000000000000', odd, '__proto__', 'constructor'];
const plan = planOf([], {
  strategies: [
    strategyOf({ key: 'plain', goals: ids.map((id) => goalOf({ id })) }),
    strategyOf({ key: odd }),
  ],
});
const read = (query: Parameters<typeof scenarioFromQuery>[0]) => scenarioFromQuery(query, plan);

const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const span = fc
  .tuple(fc.integer({ min: 0, max: 7000 }), fc.integer({ min: 1, max: 7000 }))
  .map(([from, days]) => {
    const startOn = addDays('2026-01-01', from);
    return { startOn, dueOn: addDays(startOn, days) };
  });
const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() === text && text !== '' && !/\p{Cc}/u.test(text));
const imaginedGoal: fc.Arbitrary<ImaginedGoal> = fc
  .record({ span, title, points: thousandths(1, 100), strategyKey: fc.constantFrom('plain', odd) })
  .map(({ span: dates, ...rest }) => ({ ...rest, ...dates }));
const scenario: fc.Arbitrary<Scenario> = fc.record({
  pace: thousandths(0, 10),
  disruption: thousandths(0, 5),
  halfLifeYears: fc.oneof(fc.constantFrom(undefined, null), thousandths(1, 100)),
  goalsOff: fc.uniqueArray(fc.constantFrom(...ids)).map((off) => off.sort()),
  dueShifts: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), span), { selector: ([id]) => id })
    .map((shifts) =>
      Object.fromEntries(
        shifts.map(([id, { dueOn }]) => [id, addDays(dueOn, 400)] as const).sort(byId),
      ),
    ),
  imagined: fc.array(imaginedGoal, { maxLength: 5 }),
});

describe('a scenario in an address', () => {
  it('survives a round trip, as text, parsed and as a page receives it', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const text = scenarioToQuery(given);
        const parsed = new URLSearchParams(text);
        const record = Object.fromEntries(
          [...parsed.keys()].map((name) => [name, parsed.getAll(name)]),
        );
        const expected = { scenario: given, faults: [] };
        expect(read(text)).toEqual(expected);
        expect(read(parsed)).toEqual(expected);
        expect(read(record)).toEqual(expected);
        expect(scenarioToQuery(read(text).scenario)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('is empty for today’s plan', () => {
    expect(scenarioToQuery(TODAYS_PLAN)).toBe('');
    expect(read('')).toEqual({ scenario: TODAYS_PLAN, faults: [] });
    expect(isTodaysPlan(read('page=2&horizon=2036').scenario)).toBe(true);
  });

  it('is short, and the same whatever the order', () => {
    const given: Scenario = {
      pace: 1.50000001,
      disruption: 1.25,
      halfLifeYears: null,
      goalsOff: ['two', 'one', 'two'],
      dueShifts: { two: '2029-06-30', one: '2028-06-30' },
      imagined: [
        {
          strategyKey: 'plain',
          title: 'Ship v2.0',
          startOn: '2028-01-01',
          dueOn: '2029-01-01',
          points: 12.5,
        },
      ],
    };
    expect(scenarioToQuery(given)).toBe(
      'pace=1.5&disruption=1.25&fade=none&off=one&off=two&due=2028-06-30.one&due=2029-06-30.two' +
        '&add=2028-01-01.2029-01-01.12-5.plain.Ship+v2.0',
    );
  });

  const goal = '2028-01-01.2029-01-01.10.plain';
  it.each([
    ['pace', 'fast', 'not-a-number'],
    ['pace', '', 'not-a-number'],
    ['pace', '1e3', 'not-a-number'],
    ['pace', 'NaN', 'not-a-number'],
    ['pace', 'Infinity', 'not-a-number'],
    ['pace', '0x10', 'not-a-number'],
    ['pace', ' 1', 'not-a-number'],
    ['pace', '-0.5', 'out-of-bounds'],
    ['pace', '10.001', 'out-of-bounds'],
    ['disruption', '5.1', 'out-of-bounds'],
    ['fade', 'never', 'not-a-number'],
    ['fade', '0', 'out-of-bounds'],
    ['fade', '101', 'out-of-bounds'],
    ['off', 'three', 'unknown-goal'],
    ['off', '', 'unknown-goal'],
    ['off', 'toString', 'unknown-goal'],
    ['due', 'one', 'malformed'],
    ['due', '2028-01-01.', 'malformed'],
    ['due', '2028-02-30.one', 'not-a-date'],
    ['due', '2101-01-01.one', 'not-a-date'],
    ['due', '2026-12-31.one', 'not-after-start'],
    ['due', '2028-01-01.three', 'unknown-goal'],
    ['add', 'Learn Rust', 'malformed'],
    ['add', '2028-01-01.2029-01-01.-5.plain.Title', 'malformed'],
    ['add', '2028-13-01.2029-01-01.10.plain.Title', 'not-a-date'],
    ['add', '2029-01-01.2029-01-01.10.plain.Title', 'not-after-start'],
    ['add', '2028-01-01.2029-01-01.101.plain.Title', 'out-of-bounds'],
    ['add', '2028-01-01.2029-01-01.0-5.plain.Title', 'out-of-bounds'],
    ['add', '2028-01-01.2029-01-01.10.other.Title', 'unknown-strategy'],
    ['add', `${goal}.`, 'bad-title'],
    ['add', `${goal}. Title`, 'bad-title'],
    ['add', `${goal}.two\nlines`, 'bad-title'],
    ['add', `${goal}.${'x'.repeat(201)}`, 'bad-title'],
  ])('leaves the plan as it is for %s=%j: %s', (parameter, given, reason) => {
    expect(read(new URLSearchParams([[parameter, given]]))).toEqual({
      scenario: TODAYS_PLAN,
      faults: [{ parameter, given, reason }],
    });
  });

  it('takes the first of a repeated number, and reports the second', () => {
    expect(read('pace=2&pace=3')).toEqual({
      scenario: { ...TODAYS_PLAN, pace: 2 },
      faults: [{ parameter: 'pace', given: '3', reason: 'repeated' }],
    });
  });

  it('keeps what can be used beside what cannot', () => {
    const { scenario: kept, faults } = read('pace=2&off=one&off=gone&due=x.two');
    expect(kept).toEqual({ ...TODAYS_PLAN, pace: 2, goalsOff: ['one'] });
    expect(faults.map(({ parameter }) => parameter)).toEqual(['off', 'due']);
  });

  it('imagines no more goals than it can hold', () => {
    const query = Array.from({ length: MAX_IMAGINED + 1 }, () => `add=${goal}.Title`).join('&');
    const { scenario: kept, faults } = read(query);
    expect(kept.imagined).toHaveLength(MAX_IMAGINED);
    expect(faults).toMatchObject([{ reason: 'too-many' }]);
  });

  it('never throws, whatever the query', () => {
    const name = fc.constantFrom('pace', 'disruption', 'fade', 'off', 'due', 'add', 'x');
    const pairs = fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.string({ unit: 'binary' }))));
    fc.assert(
      fc.property(pairs, (given) => {
        const { scenario: kept } = read(new URLSearchParams(given));
        expect(read(scenarioToQuery(kept)).faults).toEqual([]);
      }),
    );
  });
});
