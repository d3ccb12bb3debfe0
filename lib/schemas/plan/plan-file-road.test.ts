import { describe, expect, it } from 'vitest';
import type { RoadGoal, RoadTemplate } from '@/lib/domain/road';
import { type PlanFile, parsePlanFile } from './plan-file';
import { planFileWithRoad, templatesOpenIn } from './plan-file-road';

function fileWith(...goals: readonly object[]): PlanFile {
  const levels = { 2026: 0, 2031: 50, 2036: 60, 2046: 70 };
  const strategy = { key: 'a', startingLevel: 0, weights: levels, required: levels, goals };
  return parsePlanFile({
    format: 'longview.plan',
    version: 1,
    plan: { startedOn: '2027-01-01' },
    strategies: [strategy],
  });
}

const measure = { unit: 'talks', baseline: 0, target: 4, points: 12 };
const dates = { startOn: '2027-01-01', dueOn: '2027-12-31' };
const own = { ...measure, ...dates, id: 'own', title: 'Mine', entries: [] };
const template: RoadTemplate = {
  ...measure,
  strategyKey: 'a',
  key: 'talks',
  title: 'Give four talks',
  months: 12,
};
const goal: RoadGoal = {
  ...measure,
  ...dates,
  strategyKey: 'a',
  template: 'talks',
  title: 'Give four talks',
  year: 2031,
  brings: 12,
};

describe('ready-made goals of a plan file', () => {
  it.each([
    ['has not taken it up', own, [template]],
    ['says so', { ...own, template: 'talks' }, []],
    ['has a goal of its title', { ...own, title: template.title }, []],
    [
      'made a goal of its title from another',
      { ...own, title: template.title, template: 'x' },
      [template],
    ],
  ])('one is open unless the file %s', (_name, written, open) => {
    expect(templatesOpenIn(fileWith(written), [template])).toEqual(open);
  });
});

describe('a plan file with a road', () => {
  it('has its goals beside those that were there, and can be read again', () => {
    const file = planFileWithRoad(fileWith(own), [goal], []);
    const again = parsePlanFile(JSON.parse(JSON.stringify(file)));
    expect(again).toMatchObject({ version: 2, model: 2 });
    expect(again.strategies[0]?.goals).toMatchObject([
      { id: 'own' },
      {
        ...measure,
        ...dates,
        title: 'Give four talks',
        template: 'talks',
        droppedOn: null,
        entries: [],
      },
    ]);
    expect(templatesOpenIn(again, [template])).toEqual([]);
  });

  it('gives ids that no other goal has', () => {
    const taken = fileWith({ ...own, id: 'a-talks' });
    const [strategy] = planFileWithRoad(taken, [goal, goal], []).strategies;
    expect(strategy?.goals.map(({ id }) => id)).toEqual(['a-talks', 'a-talks-2', 'a-talks-3']);
  });

  it('says which strategies will be in use, and leaves the others as they are', () => {
    const file = fileWith(own);
    expect(planFileWithRoad(file, [], ['a']).strategies[0]).toHaveProperty('inUse', true);
    expect(planFileWithRoad(file, [], []).strategies[0]).not.toHaveProperty('inUse');
  });
});
