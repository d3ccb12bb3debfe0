/** The state of a draft in the editorial workflow. */
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

/**
 * State machine: the next status by verb and present status. An edit after submission or approval
 * returns the draft to `draft`, so that it is reviewed again.
 */
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

/** The status after a verb; null where the verb is not allowed. */
export function moveDraft(status: DraftStatus, verb: DraftVerb): DraftStatus | null {
  return moves[verb][status] ?? null;
}

type Event = { kind: string; actorId: string | null };

/** Kinds of event that make a user an author of a draft. */
const AUTHORSHIP = ['started', 'imported', 'edited'];

/** Whether a user may review a draft: authors may not review their own. */
export function mayReview(events: readonly Event[], actorId: string): boolean {
  return !events.some((event) => event.actorId === actorId && AUTHORSHIP.includes(event.kind));
}
