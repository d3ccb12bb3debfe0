import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlanList, type PlanSummary } from './plan-list';

const plan = (id: string, given: Partial<PlanSummary> = {}): PlanSummary => ({
  ...{ id, title: `Plan ${id}`, profession: 'Keeper', startedOn: '2026-01-01', archived: false },
  now: {
    today: '2026-12-14',
    verdict: { status: 'on-track', lead: 'On track for 2031.', parts: [] },
    next: 'Go on with “Win a match”, and log it.',
    last: {
      goal: { id: 'g', title: 'Win a match', unit: 'matches', baseline: 0, target: 1 },
      occurredOn: '2026-12-13',
      value: 0,
    },
  },
  ...given,
});
const old = plan('old', { archived: true, now: undefined });
const shown = (plans: readonly PlanSummary[]) =>
  renderToStaticMarkup(<PlanList plans={plans} />).split('<details');

it('shows of each plan in use its verdict, next action and last entry, and the way to log', () => {
  const [inUse] = shown([plan('one'), plan('two')]);
  for (const id of ['one', 'two']) expect(inUse).toContain(`href="/plans/${id}/log"`);
  expect(inUse?.replaceAll(/<[^>]+>/g, '')).toContain('On track for 2031.Next: Go on with');
  expect(inUse?.replaceAll(/<[^>]+>/g, '')).toContain('“Win a match”, not done yet.');
});

it('folds archived plans, unless there is no other', () => {
  const [inUse, folded] = shown([plan('one'), old]);
  expect(inUse).not.toContain('Plan old');
  expect(folded).toMatch(/^ class="disclosure"><summary>1 archived<.*Plan old/);
  expect(shown([old])[1]).toMatch(/^[^>]* open/);
});
