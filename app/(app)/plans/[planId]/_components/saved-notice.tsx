import { randomUUID } from 'node:crypto';
import { PassingNotice } from '@/components/forms/passing-notice';
import { LoggedNotice } from '@/components/progress/logged-notice';
import { ENTRY_VERBS, type EntryVerb, entryInWords } from '@/lib/format/progress';
import type { FormAction } from '@/lib/schemas/form-state';
import { rowId } from '@/lib/schemas/text';
import type { PlanView } from '@/lib/server/plan/queries';
import { findEntry, type HistoryEntry } from '@/lib/server/progress/queries';
import { findAdoption } from '@/lib/server/scenario/queries';
import { AdoptionNotice } from './adoption-notice';

/** The query with which a write redirects to a page: what it saved, by name and id. */
export type SavedQuery = Record<string, string | string[] | undefined>;

/** Whether the entry is as an address says: it may have changed since, and anyone can write one. */
const isSo: Record<EntryVerb, (entry: HistoryEntry) => boolean> = {
  logged: ({ state, replacesId }) => state === 'counts' && replacesId === null,
  corrected: ({ state, replacesId, restored }) =>
    state === 'counts' && replacesId !== null && !restored,
  removed: ({ state }) => state === 'removed',
  restored: ({ state, restored }) => state === 'counts' && restored,
};

type SavedNoticeProps = {
  plan: PlanView;
  query: SavedQuery;
  from: 'plan' | 'goal';
  removeEntryAction: FormAction;
  restoreEntryAction: FormAction;
  undoAdoptionAction: FormAction;
};

/**
 * After a redirect: what was saved, with its undo. Shows nothing for ids that are not the person's.
 */
export async function SavedNotice(props: SavedNoticeProps) {
  const { plan, query, from } = props;
  const goals = plan.strategies.flatMap(({ goals: own }) => own);
  const added = goals.find(({ id }) => id === query.added);
  if (added) {
    return (
      <PassingNotice key={added.id} className="mt-5 sm:mt-7">
        Added the goal “{added.title}”.
      </PassingNotice>
    );
  }
  const adoption = await findAdoption(plan.id, String(query.adopted ?? query.undone));
  if (adoption) {
    return (
      <AdoptionNotice adoption={adoption} goals={goals} undoAction={props.undoAdoptionAction} />
    );
  }
  const verb = (Object.keys(ENTRY_VERBS) as EntryVerb[]).find((name) => query[name]);
  const id = verb && rowId.safeParse(query[verb]);
  if (!verb || !id?.success) return null;
  const entry = await findEntry(id.data);
  const goal = goals.find((candidate) => candidate.id === entry?.goalId);
  if (!entry || !goal || !isSo[verb](entry)) return null;
  return (
    <LoggedNotice
      key={`${verb} ${entry.id}`}
      title={entryInWords(verb, goal, entry)}
      undo={
        verb === 'logged' || verb === 'removed'
          ? {
              action: verb === 'logged' ? props.removeEntryAction : props.restoreEntryAction,
              entryId: entry.id,
              idempotencyKey: randomUUID(),
              from,
            }
          : undefined
      }
    />
  );
}
