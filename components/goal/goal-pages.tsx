import type { ReactNode } from 'react';
import type { Step } from '@/components/progress/step-button';
import { Disclosure } from '@/components/ui/disclosure';
import { PagesNav } from '@/components/ui/pages-nav';
import type { CivilDate } from '@/lib/domain/calendar';
import { goalsByState } from '@/lib/domain/goal';
import { closedInWords } from '@/lib/format/goal-state';
import { type Goal, GoalRow } from './goal-row';

/** Goals on a page of the list. */
const PAGE_SIZE = 50;

type GoalPagesProps = {
  goals: readonly Goal[];
  today: CivilDate;
  planHref: string;
  /** The page asked for, from 1. */
  page: number;
  pageHref: (page: number) => string;
  /** Logs one more of a goal. */
  stepOf: (goal: Goal) => Step;
};

/** A strategy's goals, a page at a time: the next one due first; reached and dropped ones are folded. */
export function GoalPages({ goals, today, planHref, pageHref, stepOf, ...asked }: GoalPagesProps) {
  const { open, reached, dropped } = goalsByState(goals, today);
  const pages = Math.max(1, Math.ceil(goals.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, asked.page));
  const [from, to] = [(page - 1) * PAGE_SIZE, page * PAGE_SIZE];
  const rows = (some: readonly Goal[], step?: typeof stepOf): ReactNode => (
    <ul className="border-b border-rule">
      {some.map((goal) => (
        <GoalRow key={goal.id} goal={goal} today={today} planHref={planHref} step={step?.(goal)} />
      ))}
    </ul>
  );
  const openHere = open.slice(from, to);
  const closedHere = [...open, ...reached, ...dropped].slice(from, to).slice(openHere.length);
  return (
    <>
      {openHere.length > 0 && rows(openHere, stepOf)}
      {open.length === 0 && (
        <p className="border-y border-rule py-3 text-muted">No open goal here.</p>
      )}
      {closedHere.length > 0 && (
        <Disclosure
          summary={closedInWords(reached.length, dropped.length)}
          // A page of nothing but these has nothing else to show.
          open={open.length > 0 && openHere.length === 0}
        >
          {rows(closedHere)}
        </Disclosure>
      )}
      <PagesNav page={page} pages={pages} href={pageHref} label="Pages of the goals" />
    </>
  );
}
