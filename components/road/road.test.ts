import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, horizonDate } from '@/lib/domain/calendar';
import type { RoadGoal, RoadTemplate } from '@/lib/domain/road';
import type { WholeRoadChoice } from '@/lib/schemas/road';
import { type Bar, packLanes } from './lanes';
import { overviewStrategies } from './overview-strategies';
import { leftOutGoals, roadRows } from './road-rows';

const anyBar = fc
  .record({ day: fc.integer({ min: 0, max: 6_000 }), days: fc.integer({ min: 1, max: 1_500 }) })
  .map(({ day, days }): Bar => {
    const startOn = addDays('2026-01-01', day);
    return { id: `${day} ${days}`, title: '', startOn, dueOn: addDays(startOn, days), own: false };
  });

describe('lanes of bars', () => {
  it('hold every bar once, and bars of a lane begin after the one before has ended', () => {
    fc.assert(
      fc.property(fc.array(anyBar), (bars) => {
        const lanes = packLanes(bars);
        expect(lanes.flat().length).toBe(bars.length);
        for (const lane of lanes) {
          for (const [index, bar] of lane.entries()) {
            const next = lane[index + 1];
            if (next) expect(next.startOn > bar.dueOn).toBe(true);
          }
        }
      }),
    );
  });

  it('are as few as can be: bars one after the other have one', () => {
    const bar = (startOn: string, dueOn: string) => ({
      id: startOn,
      title: '',
      startOn,
      dueOn,
      own: false,
    });
    const bars = [bar('2028-01-01', '2028-12-31'), bar('2027-01-01', '2027-12-31')];
    expect(packLanes(bars)).toHaveLength(1);
  });
});

const strategies = [
  { key: 'river', title: 'Learn the river', goals: [] },
  { key: 'machines', title: 'Keep the machines', goals: [] },
];
const template = (strategyKey: string, key: string): RoadTemplate => ({
  strategyKey,
  key,
  title: `${key} of ${strategyKey}`,
  unit: 'bends',
  baseline: 0,
  target: 4,
  points: 20,
  months: 12,
});
const templates = ['river', 'machines'].flatMap((key) => [template(key, 'a'), template(key, 'b')]);
const goal = (given: Partial<RoadGoal> = {}): RoadGoal => ({
  strategyKey: 'machines',
  template: 'a',
  title: 'a of machines',
  unit: 'bends',
  baseline: 0,
  target: 4,
  points: 20,
  startOn: '2028-03-01',
  dueOn: '2029-02-28',
  year: 2031,
  brings: 3.6,
  ...given,
});
const choice: WholeRoadChoice = {
  atOnce: 4,
  until: 2046,
  leftOut: [],
  preferred: [],
  startOn: {},
  inUse: [],
};
const rowsOf = (goals: RoadGoal[], today = '2027-05-20', change: Partial<WholeRoadChoice> = {}) =>
  roadRows({
    today,
    strategies,
    templates,
    choice: { ...choice, ...change },
    road: { goals, left: [] },
  });

describe('a row of the road', () => {
  it('says what, when, how much and what it brings', () => {
    expect(rowsOf([goal()])).toMatchObject([
      {
        id: 'machines/a',
        strategy: { title: 'Keep the machines', index: 1 },
        months: 'Mar 2028 to Feb 2029',
        measure: '4 bends',
        size: 'large, 20 points',
        brings: '+4%',
        moved: false,
        earlier: 'machines/a@2027-12-01',
        later: 'machines/a@2028-06-01',
      },
    ]);
  });

  it('goes no earlier than today and no later than the road', () => {
    const [soon] = rowsOf([goal()], '2028-01-15');
    expect(soon?.earlier).toBe('machines/a@2028-01-15');
    const [now] = rowsOf([goal({ startOn: '2028-01-15' })], '2028-01-15');
    expect(now?.earlier).toBeNull();
    const late = { startOn: '2035-12-01', dueOn: '2036-11-30' };
    expect(rowsOf([goal(late)], '2027-05-20', { until: 2036 })[0]?.later).toBeNull();
    expect(rowsOf([goal(late)])[0]?.later).toBe(`machines/a@${addMonths('2035-12-01', 3)}`);
    expect(horizonDate(2036) > late.dueOn).toBe(true);
  });

  it('can be swapped for those of its strategy that the road does without', () => {
    const [row] = rowsOf([goal()]);
    expect(row?.others).toEqual([{ id: 'machines/b', title: 'b of machines' }]);
    const both = rowsOf([goal(), goal({ template: 'b' })]);
    expect(both.map(({ others }) => others)).toEqual([[], []]);
  });

  it('says when it was moved', () => {
    const [row] = rowsOf([goal()], '2027-05-20', { startOn: { 'machines/a': '2028-03-01' } });
    expect(row?.moved).toBe(true);
  });
});

it('lists what was left out with its strategy’s place', () => {
  const change = { choice: { ...choice, leftOut: ['machines/b'] }, templates, strategies };
  expect(leftOutGoals(change)).toEqual([{ id: 'machines/b', title: 'b of machines', index: 1 }]);
});

it('shows goals that the plan has beside those that the road adds, but none that was dropped', () => {
  const own = { title: 'Mine', startOn: '2027-01-01', dueOn: '2027-12-31' };
  const planned = [
    { ...own, id: 'kept', droppedOn: null },
    { ...own, id: 'dropped', droppedOn: '2027-03-01' },
  ];
  const shown = overviewStrategies(
    [{ key: 'machines', title: 'Keep the machines', goals: planned }],
    { goals: [goal()], left: [] },
  );
  expect(shown[0]?.bars.map(({ id, own: mine }) => [id, mine])).toEqual([
    ['kept', true],
    ['machines/a', false],
  ]);
});
