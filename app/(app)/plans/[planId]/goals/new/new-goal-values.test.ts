import { expect, it } from 'vitest';
import { newGoalValues } from './new-goal-values';

const TODAY = '2028-03-31';
const template = {
  key: 'interviews',
  title: 'Ten interviews',
  unit: 'interviews',
  baseline: 0,
  target: 10,
  points: 12,
  months: 6,
  note: 'Half a page on each.',
};

it('begins with a template’s values', () => {
  expect(newGoalValues({ points: '35' }, template, TODAY)).toEqual({
    title: 'Ten interviews',
    unit: 'interviews',
    baseline: '0',
    target: '10',
    points: '12',
    notes: 'Half a page on each.',
    startOn: TODAY,
    dueOn: '2028-09-30',
    templateKey: 'interviews',
  });
});

it('begins with a size and a date that were suggested', () => {
  const values = newGoalValues({ points: '29', due: '2031-12-31' }, undefined, TODAY);
  expect(values).toEqual({ points: '29', startOn: TODAY, dueOn: '2031-12-31' });
});

it('begins empty where nothing usable is suggested', () => {
  for (const points of [undefined, '', '0', '101', 'many', ['5', '10']]) {
    const values = newGoalValues({ points, due: '2031-02-30' }, undefined, TODAY);
    expect(values.points).toBeUndefined();
    expect(values.dueOn).toBeUndefined();
  }
});
