/** Where a draft stands on its way to being read by everybody. */
export type DraftStatus =
  | 'draft'
  | 'in-review'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'put-aside';

/** What an editor can do with a draft. */
export type DraftVerb =
  | 'edit'
  | 'submit'
  | 'approve'
  | 'send-back'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'rebase'
  | 'put-aside'
  | 'take-up';

/** From which status a verb leads to which. An edit of what was read asks for another reading. */
const moves: Record<DraftVerb, Partial<Record<DraftStatus, DraftStatus>>> = {
  edit: { draft: 'draft', 'in-review': 'draft', approved: 'draft' },
  rebase: { draft: 'draft', 'in-review': 'draft', approved: 'draft' },
  submit: { draft: 'in-review' },
  approve: { 'in-review': 'approved' },
  'send-back': { 'in-review': 'draft', approved: 'draft' },
  publish: { approved: 'published', scheduled: 'published' },
  schedule: { approved: 'scheduled' },
  unschedule: { scheduled: 'approved' },
  'put-aside': { draft: 'put-aside', 'in-review': 'put-aside', approved: 'put-aside' },
  'take-up': { 'put-aside': 'draft' },
};

/** Where a verb leads from here; null where it cannot be done. */
export function moveDraft(status: DraftStatus, verb: DraftVerb): DraftStatus | null {
  return moves[verb][status] ?? null;
}

type Event = { kind: string; actorId: string | null };

/** What makes somebody an author of a draft. */
const AUTHORSHIP = ['started', 'imported', 'edited'];

/** Whether somebody may say that a draft can be published: nobody reads their own. */
export function mayReview(events: readonly Event[], actorId: string): boolean {
  return !events.some((event) => event.actorId === actorId && AUTHORSHIP.includes(event.kind));
}
