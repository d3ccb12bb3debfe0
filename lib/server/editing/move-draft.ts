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

/** What is written down of a step. */
export type DraftEvent = { kind: string; note?: string; changes?: DraftChange[] };

type Move = {
  actorId: string;
  draftId: string;
  /** The version that the actor has seen. */
  version: number;
  verb: DraftVerb;
  /** What stands there now, as a form's fields, for an edit: its author may save over it. */
  shown?: (draft: DraftRow) => Record<string, string>;
};

const draftSelect = {
  ...{ id: true, slug: true, content: true, status: true, baseVersionId: true, version: true },
} as const satisfies Prisma.OutlookDraftSelect;

/** A draft as it stands, held until the transaction ends. */
async function holdDraft(tx: Transaction, draftId: string): Promise<DraftRow> {
  await tx.$queryRaw`SELECT 1 FROM "OutlookDraft" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
  const draft = await tx.outlookDraft.findUnique({ where: { id: draftId }, select: draftSelect });
  if (!draft) throw new NotFoundError();
  return { ...draft, status: draft.status as DraftStatus };
}

/**
 * Takes a draft a step on its way and writes down who did it. What it becomes besides its status
 * is given by `change`, which sees the draft as it stood; null leaves all as it is.
 *
 * @throws NotFoundError for no such draft, and for somebody who is no editor
 * @throws StaleVersionError where somebody has changed it since and this is an edit
 * @throws RuleError where the step cannot be taken from where it stands, or not unseen
 */
export async function takeStep(
  tx: Transaction,
  { actorId, draftId, version, verb, shown }: Move,
  change: (draft: DraftRow) => Promise<{
    data?: Prisma.OutlookDraftUpdateInput;
    event: DraftEvent;
  } | null>,
): Promise<void> {
  await requireEditorIn(tx, actorId);
  const draft = await holdDraft(tx, draftId);
  if (draft.version !== version) throw staleness(draft, shown);
  const status = moveDraft(draft.status, verb);
  if (!status)
    throw new RuleError('', 'This can no longer be done: look at where the draft stands.');
  const changed = await change(draft);
  if (!changed) return;
  await tx.outlookDraft.update({
    where: { id: draftId },
    data: { ...changed.data, status, version: { increment: 1 } },
    select: { id: true },
  });
  await writeEvent(tx, draftId, actorId, changed.event);
}

/** An edit may be saved over what came between; nobody approves or publishes what they have not seen. */
function staleness(draft: DraftRow, shown: Move['shown']): Error {
  if (shown) return new StaleVersionError(draft.version, shown(draft));
  return new RuleError('', 'Somebody has changed this draft since. Look at it again first.');
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
