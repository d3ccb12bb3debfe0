import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { HistoryList } from '@/components/progress/history-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PagesNav } from '@/components/ui/pages-nav';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { FormAction } from '@/lib/schemas/form-state';
import type { GoalView } from '@/lib/server/plan/queries';
import type { listEntries } from '@/lib/server/progress/queries';

type GoalHistoryProps = {
  goal: GoalView;
  history: Awaited<ReturnType<typeof listEntries>>;
  /** The page of the history that is shown, from 1. */
  page: number;
  planHref: string;
  today: CivilDate;
  logLink: ReactNode;
  removeAction: FormAction;
  restoreAction: FormAction;
};

/** The goal's entries, a page at a time. */
export function GoalHistory(props: GoalHistoryProps) {
  const { goal, history, page, planHref, today, logLink, removeAction, restoreAction } = props;
  if (history.total === 0) {
    return (
      <EmptyState
        title="Nothing logged yet"
        action={logLink}
        example={
          <HistoryList
            items={[
              {
                id: 'example',
                occurredOn: today,
                value: goal.target,
                note: '',
                link: '',
                state: 'corrected',
                idempotencyKey: '',
              },
            ]}
            measure={goal}
            planHref={planHref}
            removeAction={removeAction}
            restoreAction={restoreAction}
          />
        }
      >
        Each entry stays here for good, corrections and removals included. Did you keep a list so
        far? <TextLink href={`${planHref}/log/import`}>Import it as a CSV file.</TextLink>
      </EmptyState>
    );
  }
  return (
    <>
      <HistoryList
        items={history.entries.map((entry) => ({ ...entry, idempotencyKey: randomUUID() }))}
        measure={goal}
        planHref={planHref}
        removeAction={removeAction}
        restoreAction={restoreAction}
      />
      <PagesNav
        page={page}
        pages={history.pages}
        href={(number) => `${planHref}/goals/${goal.id}?page=${number}#history`}
        label="Pages of the history"
        previous="Newer"
        next="Older"
      />
    </>
  );
}
