import 'server-only';
import type { z } from 'zod';
import { asNextVersion, mayReview, publicationFaults } from '@/lib/domain/editing';
import type { rollBackSchema } from '@/lib/schemas/editing/editing';
import { checkDraft } from '@/lib/schemas/editing/outlook-form';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { NotFoundError, RuleError } from '../database/errors';
import type { Prisma } from '../database/generated/prisma/client';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { addVersion, lockOutlook } from '../outlook/add-version';
import { outlookVersionContent } from '../outlook/content';
import { currentVersionId } from '../outlook/queries';
import { type DraftRow, transitionDraft, writeEvent } from './draft-transition';
import { requireEditorIn } from './editor';

export type DraftStep = { draftId: string; version: number; note: string };

/**
 * The outlook of a draft, checked for publication.
 * @throws RuleError with what is still wrong with it
 */
export async function publishable(
  tx: Transaction,
  draft: Pick<DraftRow, 'content' | 'baseVersionId'>,
): Promise<OutlookFile> {
  const { outlook, faults } = checkDraft(draft.content);
  if (!outlook) {
    const count = Object.values(faults).flat().length;
    const word = count === 1 ? 'One thing is' : `${count} things are`;
    throw new RuleError(
      '',
      `${word} still wrong with the draft: the form names each at its field.`,
    );
  }
  // Locked until the transaction ends: no other version is published between this check and ours.
  await lockOutlook(tx, outlook.slug);
  const currentId = await currentVersionId({ slug: outlook.slug }, tx);
  if (currentId !== draft.baseVersionId) {
    throw new RuleError(
      '',
      'Another version was published since this draft began. Look at what it changed, then base the draft on it.',
    );
  }
  const current = currentId ? await outlookVersionContent(currentId, tx) : null;
  const [fault] = publicationFaults(outlook, current);
  if (fault) throw new RuleError('', fault.sentence);
  return outlook;
}

const stepOf = (who: Who, { draftId, version }: DraftStep) => ({
  actorId: who.userId,
  draftId,
  version,
});

/** Submits the draft for review by another editor, if it has no faults. */
export async function submitDraft(who: Who, input: DraftStep) {
  return writeOnce({ ...who, action: 'submit-draft' }, async (tx) => {
    await transitionDraft(tx, { ...stepOf(who, input), verb: 'submit' }, async (draft) => {
      await publishable(tx, draft);
      return { event: { kind: 'submitted', note: input.note } };
    });
    return { draftId: input.draftId };
  });
}

/**
 * Approves the draft, by a second editor.
 * @throws RuleError for a person who has written in it
 */
export async function approveDraft(who: Who, input: DraftStep) {
  return writeOnce({ ...who, action: 'approve-draft' }, async (tx) => {
    await transitionDraft(tx, { ...stepOf(who, input), verb: 'approve' }, async (draft) => {
      const events = await tx.outlookDraftEvent.findMany({
        where: { draftId: draft.id },
        select: { kind: true, actorId: true },
      });
      if (!mayReview(events, who.userId)) {
        throw new RuleError('', 'You have written in this draft: another editor has to read it.');
      }
      await publishable(tx, draft);
      return { event: { kind: 'approved', note: input.note } };
    });
    return { draftId: input.draftId };
  });
}

/** Sends it back to its authors, with the reason. */
export async function sendDraftBack(who: Who, input: DraftStep) {
  return writeOnce({ ...who, action: 'send-draft-back' }, async (tx) => {
    await transitionDraft(tx, { ...stepOf(who, input), verb: 'send-back' }, async () => {
      if (input.note === '') throw new RuleError('note', 'Say what should be different.');
      return { event: { kind: 'sent-back', note: input.note } };
    });
    return { draftId: input.draftId };
  });
}

/** Publishes an approved draft: every instance shows it with its next request. */
export async function publishDraft(who: Who, input: DraftStep) {
  return writeOnce({ ...who, action: 'publish-draft' }, async (tx) => {
    let number = 0;
    await transitionDraft(tx, { ...stepOf(who, input), verb: 'publish' }, async (draft) => {
      const outlook = await publishable(tx, draft);
      const version = await addVersion(tx, outlook, 'editor');
      number = version.number;
      return {
        data: { publishedVersionId: version.id, scheduledFor: null },
        event: { kind: 'published', note: `Version ${number}` },
      };
    });
    return { draftId: input.draftId, number };
  });
}

/** Schedules an approved draft; `publishDueDrafts` publishes it at that time. */
export async function scheduleDraft(who: Who, input: DraftStep & { at: Date }) {
  return writeOnce({ ...who, action: 'schedule-draft' }, async (tx) => {
    await transitionDraft(tx, { ...stepOf(who, input), verb: 'schedule' }, async (draft) => {
      if (input.at.getTime() <= Date.now()) {
        throw new RuleError('at', 'Choose a moment to come, or publish it now.');
      }
      await publishable(tx, draft);
      return {
        data: { scheduledFor: input.at },
        event: { kind: 'scheduled', note: input.at.toISOString() },
      };
    });
    return { draftId: input.draftId };
  });
}

export async function unscheduleDraft(who: Who, input: DraftStep) {
  return writeOnce({ ...who, action: 'unschedule-draft' }, async (tx) => {
    await transitionDraft(tx, { ...stepOf(who, input), verb: 'unschedule' }, async () => ({
      data: { scheduledFor: null },
      event: { kind: 'unscheduled' },
    }));
    return { draftId: input.draftId };
  });
}

/** Puts a draft aside, or takes it up again; nothing of it is lost. */
export async function setDraftAside(who: Who, input: DraftStep & { aside: boolean }) {
  const verb = input.aside ? 'put-aside' : 'take-up';
  return writeOnce({ ...who, action: verb }, async (tx) => {
    await transitionDraft(tx, { ...stepOf(who, input), verb }, async () => ({
      event: { kind: input.aside ? 'put-aside' : 'taken-up' },
    }));
    return { draftId: input.draftId };
  });
}

/** Rebases the draft on the current version, after its editor has seen what differs. */
export async function rebaseDraft(who: Who, input: DraftStep) {
  return writeOnce({ ...who, action: 'rebase-draft' }, async (tx) => {
    await transitionDraft(tx, { ...stepOf(who, input), verb: 'rebase' }, async (draft) => ({
      data: { baseVersionId: await currentVersionId({ slug: draft.slug }, tx) },
      event: { kind: 'rebased' },
    }));
    return { draftId: input.draftId };
  });
}

/**
 * Publishes the content of an earlier version as the newest version, at once: it was reviewed when
 * it was published. The reason is shown to readers as the change.
 *
 * @throws RuleError when the current version is no longer the one that the editor saw
 */
export async function rollBack(who: Who, input: z.output<typeof rollBackSchema>) {
  const { slug, number, reason } = input;
  return writeOnce({ ...who, action: 'roll-back' }, async (tx) => {
    await requireEditorIn(tx, who.userId);
    await lockOutlook(tx, slug);
    const row = await tx.outlookVersion.findFirst({
      where: { outlook: { slug }, number },
      select: { content: true },
    });
    const currentId = await currentVersionId({ slug }, tx);
    const current = currentId && (await outlookVersionContent(currentId, tx));
    if (!row || !current) throw new NotFoundError();
    if (current.number !== input.current) {
      throw new RuleError('', 'Another version has come out since. Load this page again first.');
    }
    if (current.number === number) {
      throw new RuleError('reason', 'This version is the current one.');
    }
    const content = asNextVersion(row.content as OutlookFile, current, reason);
    const version = await addVersion(tx, content, 'editor');
    const { id } = await tx.outlookDraft.create({
      data: {
        slug,
        content: content as Prisma.InputJsonObject,
        status: 'published',
        baseVersionId: currentId,
        publishedVersionId: version.id,
      },
      select: { id: true },
    });
    const note = `To what version ${number} said, as version ${version.number}: ${reason}`;
    await writeEvent(tx, id, who.userId, { kind: 'rolled-back', note });
    return { number: version.number };
  });
}
