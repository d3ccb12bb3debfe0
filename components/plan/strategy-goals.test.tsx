import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { goalOf } from '@/lib/domain/readiness/testing/plans';
import { type Goal, StrategyGoals } from './strategy-goals';

const TODAY = '2028-03-31';
const goal = (title: string, given: Partial<Goal> = {}): Goal => ({
  ...goalOf({ id: title, dueOn: '2029-01-01', ...given }),
  title,
  unit: 'models',
});

/** The titles in sight, the words of each fold, and the titles below it. */
function shown(goals: readonly Goal[]) {
  const html = renderToStaticMarkup(
    <StrategyGoals
      goals={goals}
      today={TODAY}
      planHref="/p"
      strategyHref="/p/strategies/s"
      stepAction={vi.fn()}
    />,
  );
  const [open = '', ...folds] = html.split('<details');
  const titles = (part: string) =>
    [...part.matchAll(/class="link"[^>]*>([^<]+)</g)].map(([, t]) => t);
  return {
    open: titles(open),
    folded: folds.map((fold) => [/<summary>([^<]+)</.exec(fold)?.[1], titles(fold)]),
    empty: /No [^<]+\./.exec(open)?.[0],
  };
}

it('lists open goals by due date and folds what is reached and dropped', () => {
  const reached = { entries: [{ occurredOn: '2028-01-01', value: 10 }] };
  expect(
    shown([
      goal('late', { dueOn: '2030-01-01' }),
      goal('reached', reached),
      goal('dropped', { droppedOn: '2028-02-01' }),
      goal('soon', { dueOn: '2028-06-30' }),
    ]),
  ).toEqual({
    open: ['soon', 'late'],
    folded: [['1 reached and 1 dropped', ['reached', 'dropped']]],
    empty: undefined,
  });
});

it('keeps the next five of a long road in sight and folds the later ones', () => {
  const road = Array.from({ length: 8 }, (_, year) =>
    goal(`goal ${year}`, { dueOn: `${2029 + year}-03-31` }),
  );
  const { open, folded } = shown(road);
  expect(open).toHaveLength(5);
  expect(folded).toEqual([['3 later, from March 2034', ['goal 5', 'goal 6', 'goal 7']]]);
  // A fold that hid one goal would save nothing.
  expect(shown(road.slice(0, 6)).open).toHaveLength(6);
});

it('folds no more than 25 goals of a full plan, and leads to the rest (trust 24)', () => {
  const goals = Array.from({ length: 200 }, (_, index) => goal(`goal ${index}`));
  const { open, folded } = shown(goals);
  expect(open).toHaveLength(5);
  expect(folded[0]?.[1]).toHaveLength(26);
  expect(folded[0]?.[1]?.at(-1)).toBe('All 200 goals of this strategy');
});

it('says when nothing is open', () => {
  expect(shown([]).empty).toBe('No goals here yet.');
  expect(shown([goal('dropped', { droppedOn: '2028-02-01' })]).empty).toBe('No open goal here.');
});
