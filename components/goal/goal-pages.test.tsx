import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { goalOf } from '@/lib/domain/readiness/testing/plans';
import { GoalPages } from './goal-pages';

const TODAY = '2028-03-31';
type Given = Parameters<typeof goalOf>[0];
const goal = (title: string, given: Given = {}) => ({
  ...goalOf({ id: title, dueOn: '2029-01-01', ...given }),
  title,
  unit: 'models',
});

function shown(goals: ReturnType<typeof goal>[], page = 1) {
  const html = renderToStaticMarkup(
    <GoalPages
      goals={goals}
      today={TODAY}
      planHref="/p"
      page={page}
      pageHref={(number) => `?page=${number}`}
      stepOf={({ id }) => ({ action: vi.fn(), idempotencyKey: id })}
    />,
  );
  const [open = '', folded = ''] = html.split('<details');
  const titles = (part: string) =>
    [...part.matchAll(/class="link"[^>]*>([^<]+)<\/a>/g)].map(([, title]) => title);
  const steps = (part: string) => part.match(/>\+1</g)?.length ?? 0;
  return { open: titles(open), folded: titles(folded), steps: [steps(open), steps(folded)], html };
}

it('lists open goals by due date, each with its step, and folds reached and dropped ones', () => {
  const full = [{ occurredOn: '2028-01-01', value: 10 }];
  const { open, folded, steps, html } = shown([
    goal('late', { dueOn: '2030-01-01' }),
    goal('reached', { entries: full }),
    goal('dropped', { droppedOn: '2028-02-01' }),
    goal('soon', { dueOn: '2028-06-30' }),
  ]);
  expect({ open, folded, steps }).toEqual({
    open: ['soon', 'late'],
    folded: ['reached', 'dropped'],
    steps: [2, 0],
  });
  expect(html).toContain('1 reached and 1 dropped');
  expect(html).not.toContain('<details open');
});

it('shows fifty goals of a long list on a page, the folded ones last (trust 24)', () => {
  const goals = [
    ...Array.from({ length: 60 }, (_, index) => goal(`dropped ${index}`, { droppedOn: TODAY })),
    ...Array.from({ length: 45 }, (_, index) => goal(`open ${index}`)),
  ];
  expect(shown(goals).open).toHaveLength(45);
  expect(shown(goals).folded.slice(0, 5)).toHaveLength(5);
  expect(shown(goals, 2).html).toMatch(/<details[^>]* open/);
});
