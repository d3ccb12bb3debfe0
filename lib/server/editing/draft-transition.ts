import 'server-only';
import { type DraftStatus, type DraftVerb, moveDraft } from '@/lib/domain/editing';
import type { DraftChange } from '@/lib/schemas/editing/outlook-form';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import type { Prisma } from '../database/generated/prisma/client';
import type { Transaction } from '../database/write-once';
import { requireEditorIn } from './editor';

export type DraftRow = {
  id: string;
  slug: string;
  content: unknown;
  status: DraftStatus;
  baseVersionId: string | null;
  version: number;
};

/** An entry of a draft's history. */
export type DraftEvent = { kind: string; note?: string; changes?: DraftChange[] };

type Move = {
  actorId: string;
  draftId: string;
  /** The version that the actor has seen. */
  version: number;
  verb: DraftVerb;
  /** The current content as a form's fields, for an edit: its author may save over it. */
  shown?: (draft: DraftRow) => Record<string, string>;
};

const draftSelect = {
  id: true,
  slug: true,
  content: true,
  status: true,
  baseVersionId: true,
  version: true,
} as const satisfies Prisma.OutlookDraftSelect;

/** Reads a draft and locks its row until the transaction ends. */
async function lockDraft(tx: Transaction, draftId: string): Promise<DraftRow> {
  await tx.$queryRaw`SELECT 1 FROM "OutlookDraft" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
  const draft = await tx.outlookDraft.findUnique({ where: { id: draftId }, select: draftSelect });
  if (!draft) throw new NotFoundError();
  return { ...draft, status: draft.status as DraftStatus };
}

/**
 * Makes one transition of an outlook draft's state machine, with optimistic concurrency, and
 * records who did it. `change` gets the draft and returns what changes besides its status; null
 * changes nothing.
 *
 * @throws NotFoundError for a draft that does not exist, and for a person who is not an editor
 * @throws StaleVersionError for an edit of a draft that was changed since
 * @throws RuleError for a transition that the draft's status does not allow, and for any transition
 * but an edit of a draft that was changed since
 */
export async function transitionDraft(
  tx: Transaction,
  { actorId, draftId, version, verb, shown }: Move,
  change: (draft: DraftRow) => Promise<{
    data?: Prisma.OutlookDraftUpdateInput;
    event: DraftEvent;
  } | null>,
): Promise<void> {
  await requireEditorIn(tx, actorId);
  const draft = await lockDraft(tx, draftId);
  if (draft.version !== version) throw staleness(draft, shown);
  const status = moveDraft(draft.status, verb);
  if (!status)
    throw new RuleError(
      '',
      'The draft has moved on, so this can no longer be done. Look at its status.',
    );
  const changed = await change(draft);
  if (!changed) return;
  await tx.outlookDraft.update({
    where: { id: draftId },
    data: { ...changed.data, status, version: { increment: 1 } },
    select: { id: true },
  });
  await writeEvent(tx, draftId, actorId, changed.event);
}

/** An edit may overwrite a newer version; an approval or publication of unseen changes is refused. */
function staleness(draft: DraftRow, shown: Move['shown']): Error {
  if (shown) return new StaleVersionError(draft.version, shown(draft));
  return new RuleError('', 'This draft has changed since. Look at it again first.');
}

export async function writeEvent(
  tx: Transaction,
  draftId: string,
  actorId: string | null,
  { kind, note = '', changes = [] }: DraftEvent,
): Promise<void> {
  const data = { draftId, actorId, kind, note, changes };
  await tx.outlookDraftEvent.create({ data, select: { id: true } });
}
