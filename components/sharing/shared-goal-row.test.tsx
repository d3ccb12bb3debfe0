import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { SharedGoal } from '@/lib/domain/sharing';
import { SharedGoalRow } from './shared-goal-row';

const goal: SharedGoal = {
  ...{ unit: '', baseline: 0, target: 1, anchor: 'a-1', title: 'A goal', state: 'open' },
  ...{ dueOn: '2028-12-31', value: null, notes: null },
  milestones: [true, true, false, false, false].map((done, index) => ({
    ...{ anchor: `a-1-${index}`, title: `Step ${index + 1}`, dueOn: '2028-01-01', done },
  })),
};

const shown = (most: number) =>
  renderToStaticMarkup(
    <ul>
      <SharedGoalRow goal={goal} asOf="2028-01-01" most={most} />
    </ul>,
  ).match(/Step \d|and \d more milestones?/g);

it('shows the milestones of a goal, and in a very large plan the next ones and how many more', () => {
  expect(shown(5)).toEqual(['Step 1', 'Step 2', 'Step 3', 'Step 4', 'Step 5']);
  expect(shown(4)).toEqual(['Step 2', 'Step 3', 'Step 4', 'Step 5', 'and 1 more milestone']);
  expect(shown(2)).toEqual(['Step 3', 'Step 4', 'and 3 more milestones']);
});
