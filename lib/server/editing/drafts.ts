import 'server-only';
import { OutlookFileError, parseOutlookFile } from '@/lib/schemas/outlook-file';
import {
  blankOf,
  changeList,
  fromFields,
  type ListChange,
  OUTLOOK_FORM,
  toFields,
} from '@/lib/schemas/outlook-form';
import { NotFoundError, RuleError } from '../errors';
import type { Who } from '../form-action';
import type { Prisma } from '../generated/prisma/client';
import { outlookVersionContent } from '../outlooks/content';
import { currentVersionId } from '../outlooks/queries';
import { type Transaction, writeOnce } from '../write-once';
import { requireEditorIn } from './editor';
import { type DraftRow, takeStep, writeEvent } from './move-draft';

/** More changed fields than this are told as a number. */
const MOST_FIELDS = 60;

type Beginning = { slug: string; content: unknown; baseVersionId: string | null };

async function createDraft(tx: Transaction, who: Who, begin: Beginning, kind: string) {
  const { slug, content, baseVersionId } = begin;
  const { id } = await tx.outlookDraft.create({
    data: { slug, content: content as Prisma.InputJsonObject, baseVersionId },
    select: { id: true },
  });
  await writeEvent(tx, id, who.userId, { kind });
  return { draftId: id };
}

/**
 * Begins a draft from the current version of an outlook, with nothing said yet of what changes.
 * @throws NotFoundError for an outlook that does not exist
 */
export async function startDraft(who: Who, slug: string): Promise<{ draftId: string }> {
  return writeOnce({ ...who, action: 'start-draft' }, async (tx) => {
    await requireEditorIn(tx, who.userId);
    const baseVersionId = await currentVersionId({ slug }, tx);
    const outlook = baseVersionId && (await outlookVersionContent(baseVersionId));
    if (!outlook) throw new NotFoundError();
    const { versionId: _id, number: _number, publishedOn: _day, ...content } = outlook;
    const begin = { slug, content: { ...content, changes: [] }, baseVersionId };
    return createDraft(tx, who, begin, 'started');
  });
}

/** Begins an outlook that does not exist yet, with every field empty but its address. */
export async function startNewOutlook(who: Who, slug: string): Promise<{ draftId: string }> {
  return writeOnce({ ...who, action: 'start-outlook' }, async (tx) => {
    await requireEditorIn(tx, who.userId);
    if (await tx.outlook.findUnique({ where: { slug }, select: { id: true } })) {
      throw new RuleError('slug', 'There is an outlook at this address already: edit that one.');
    }
    const content = { ...(blankOf(OUTLOOK_FORM) as object), scope: 'profession', slug };
    return createDraft(tx, who, { slug, content, baseVersionId: null }, 'started');
  });
}

/**
 * Begins a draft from a file, as git keeps it and as a draft is exported.
 * @throws RuleError with the file's faults
 */
export async function importDraft(who: Who, fileText: string): Promise<{ draftId: string }> {
  const content = readFile(fileText);
  return writeOnce({ ...who, action: 'import-draft' }, async (tx) => {
    await requireEditorIn(tx, who.userId);
    const { slug } = content;
    const baseVersionId = await currentVersionId({ slug }, tx);
    return createDraft(tx, who, { slug, content, baseVersionId }, 'imported');
  });
}

function readFile(text: string) {
  try {
    return parseOutlookFile('The file', text);
  } catch (error) {
    if (!(error instanceof OutlookFileError)) throw error;
    const [first = '', ...rest] = error.faults;
    const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
    throw new RuleError('file', `${first}${more}`);
  }
}

export type SaveDraft = {
  draftId: string;
  version: number;
  /** The form's fields. */
  fields: Record<string, string>;
  /** A list to change besides. */
  change: ListChange | null;
};

/**
 * Keeps what an editor has typed, whether or not it fits the schema, and changes a list where that
 * was asked. A draft that was read already has to be read again.
 *
 * @returns where to look next: the entry that was added or moved
 */
export async function saveDraft(who: Who, input: SaveDraft): Promise<{ at: string }> {
  const { draftId, version, fields, change } = input;
  return writeOnce({ ...who, action: 'save-draft' }, async (tx) => {
    let at = '';
    const step = {
      ...{ actorId: who.userId, draftId, version, verb: 'edit' as const },
      shown: (draft: DraftRow) => toFields(draft.content),
    };
    await takeStep(tx, step, async (draft) => {
      const typed = fromFields(fields);
      const changed = change ? changeList(typed, change) : { document: typed, at: '' };
      at = changed.at;
      return {
        data: { content: changed.document as Prisma.InputJsonObject },
        event: { kind: 'edited', fields: changedFields(draft.content, changed.document) },
      };
    });
    return { at };
  });
}

/** Names of the fields in which two documents differ, the first of them. */
function changedFields(before: unknown, after: unknown): string[] {
  const [was, is] = [toFields(before), toFields(after)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter((name) => was[name] !== is[name]).slice(0, MOST_FIELDS);
}
