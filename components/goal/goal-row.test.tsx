import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { goalOf } from '@/lib/domain/readiness/testing/plans';
import { GoalRow } from './goal-row';

it.each([
  ['a goal that counts', { unit: 'modules', target: 8 }, 5, '5 of 8 modules · 63%'],
  [
    'a goal that falls',
    { unit: 'minutes', baseline: 40, target: 10 },
    31,
    '31 minutes, down from 40; target 10 · 30%',
  ],
  ['a goal in per cent', { unit: '%', target: 100 }, 33, '33%'],
  ['a goal that is done or not', { unit: 'competitions', target: 1 }, 0, 'Not done yet'],
])('says how far %s is', (_, measure, value, words) => {
  const entries = [{ occurredOn: '2028-01-01', value }];
  const goal = { ...goalOf({ dueOn: '2028-12-31', ...measure, entries }), title: 'A goal' };
  const html = renderToStaticMarkup(
    <ul>
      <GoalRow goal={{ ...goal, unit: measure.unit }} today="2028-03-31" planHref="/plans/1" />
    </ul>,
  );
  expect(html).toContain(`${words} · <span>due 31 December 2028`);
});
