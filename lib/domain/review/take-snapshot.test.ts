import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewSnapshot } from '@/lib/schemas/review/snapshot';
import { computeReadiness } from '../readiness';
import { goalOf, strategyOf } from '../readiness/testing/plans';
import { REVIEW_KINDS } from './period';
import { type SnapshotPlan, snapshotOn, takeSnapshot } from './take-snapshot';

const named = <G extends { id: string }>(goal: G) => ({ ...goal, title: goal.id, unit: 'talks' });

function planWith(startedOn: string, goals: ReturnType<typeof goalOf>[]): SnapshotPlan {
  return {
    startedOn,
    halfLifeYears: 10,
    outlook: { slug: 'keeper', version: 3 },
    strategies: [{ ...strategyOf(), title: 'Learn the river', goals: goals.map(named) }],
  };
}

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });
const plan = planWith('2026-12-31', [
  goalOf({ id: 'half', dueOn: '2029-12-31', entries: [entry('2027-06-01', 5)] }),
  goalOf({ id: 'done', entries: [entry('2027-06-01', 10)] }),
  goalOf({ id: 'left', droppedOn: '2027-07-01' }),
  goalOf({ id: 'later', entries: [entry('2028-06-01', 10)] }),
]);
const AS_OF = '2028-04-05';
const readiness = computeReadiness(plan, AS_OF);

describe('a snapshot', () => {
  it.each(REVIEW_KINDS)('of a past day is the same from the dates that it keeps: %s', (kind) => {
    for (const asOf of ['2027-01-01', AS_OF, '2036-12-31']) {
      const whole = takeSnapshot(kind, plan, computeReadiness(plan, asOf));
      expect(snapshotOn(kind, plan, asOf)).toEqual(whole);
    }
  });

  it('has the numbers of the page at the dates that it keeps', () => {
    const { lines, ...snapshot } = takeSnapshot('quarterly', plan, readiness);
    expect(snapshot).toMatchObject({ model: readiness.model, asOf: AS_OF, format: 1 });
    const ahead = lines.dates.filter((date) => date >= AS_OF);
    expect(lines.dates).toContain(AS_OF);
    for (const row of readiness.series) {
      const at = lines.dates.indexOf(row.date);
      if (at < 0) continue;
      expect(lines.required[at]).toBeCloseTo(row.required, 1);
      expect(lines.planned[at]).toBeCloseTo(row.planned, 1);
      expect(lines.logged[at] ?? null).toEqual(row.logged && expect.closeTo(row.logged, 1));
      const band = row.projected?.p90;
      const p90 = lines.projected.p90[ahead.indexOf(row.date)];
      expect(p90 ?? null).toEqual(band === undefined ? null : expect.closeTo(band, 1));
    }
    expect(snapshot.horizons.map(({ year, status }) => [year, status])).toEqual(
      readiness.horizons.map(({ year, status }) => [year, status]),
    );
  });

  it('keeps each horizon’s day, by which a year’s band is read', () => {
    for (const kind of REVIEW_KINDS) {
      const { lines, horizons } = takeSnapshot(kind, plan, readiness);
      const ahead = lines.dates.filter((date) => date >= AS_OF);
      for (const { year, projected } of horizons) {
        expect(lines.projected.p50[ahead.indexOf(`${year}-12-31`)]).toBe(projected);
      }
    }
  });

  it('holds each goal as it was on that day: entries after it are not read', () => {
    const { goals } = takeSnapshot('weekly', plan, readiness);
    const seen = goals.map(({ id, value, fraction, state }) => [id, value, fraction, state]);
    expect(seen).toEqual([
      ['half', 5, 0.5, 'open'],
      ['done', 10, 1, 'reached'],
      ['left', null, 0, 'dropped'],
      ['later', null, 0, 'open'],
    ]);
  });

  // Elsewhere a snapshot was made for three months before the first one (wealthfolio 1105).
  it('has no day before the plan began, not on its first day either', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(days, fc.constantFrom(...REVIEW_KINDS), (after, kind) => {
        const startedOn = '2028-02-29';
        const asOf = new Date(Date.UTC(2028, 1, 29 + after)).toISOString().slice(0, 10);
        const young = planWith(startedOn, []);
        const snapshot = takeSnapshot(kind, young, computeReadiness(young, asOf));
        expect(reviewSnapshot.parse(snapshot)).toEqual(snapshot);
        expect(snapshot.lines.dates.every((date) => date >= startedOn)).toBe(true);
        expect(snapshot.lines.dates[snapshot.lines.logged.length - 1]).toBe(asOf);
      }),
      { numRuns: 20 },
    );
  });

  it('fits its schema and survives being stored as JSON', () => {
    for (const kind of REVIEW_KINDS) {
      const snapshot = takeSnapshot(kind, plan, readiness);
      expect(reviewSnapshot.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    }
  });

  it('stays small: twenty years of weekly ones are a few megabytes', () => {
    const goals = Array.from({ length: 30 }, (_, at) =>
      goalOf({ id: `0190b2c4-0000-7000-8000-${at}`.padEnd(36, '0') }),
    );
    const strategies = ['one', 'two', 'three', 'four'].map((key, at) => ({
      ...strategyOf({ key: `strategy-${key}` }),
      title: 'Own the evaluation of models in use',
      goals: at === 0 ? goals.map((goal) => named(goal)) : [],
    }));
    const whole = { ...planWith('2026-01-01', []), strategies };
    const measured = computeReadiness(whole, '2026-06-30');
    const bytes = (kind: (typeof REVIEW_KINDS)[number]) =>
      JSON.stringify(takeSnapshot(kind, whole, measured)).length;
    expect(bytes('weekly')).toBeLessThan(12_000);
    expect(bytes('quarterly')).toBeLessThan(15_000);
    expect(bytes('yearly')).toBe(bytes('quarterly'));
  });
});
