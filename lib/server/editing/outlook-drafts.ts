import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { HORIZON_YEARS } from '@/lib/domain/calendar';
import {
  blankOf,
  changeList,
  fromFields,
  type ListChange,
  OUTLOOK_FORM,
  toFields,
  writtenChanges,
} from '@/lib/schemas/editing/outlook-form';
import {
  type OutlookFile,
  OutlookFileError,
  parseOutlookFile,
} from '@/lib/schemas/outlook/outlook-file';
import { outlookShape, SECTION_KEYS } from '@/lib/schemas/outlook/outlook-shape';
import { NotFoundError, RuleError } from '../database/errors';
import type { Prisma } from '../database/generated/prisma/client';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { outlookDocument, outlookVersionContent } from '../outlook/content';
import { currentVersionId } from '../outlook/queries';
import { type DraftRow, transitionDraft, writeEvent } from './draft-transition';
import { requireEditorIn } from './editor';

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
 * Begins an outlook draft from the current version, with no changes listed yet.
 * @throws NotFoundError for an outlook that does not exist
 */
export async function startOutlookDraft(who: Who, slug: string): Promise<{ draftId: string }> {
  return writeOnce({ ...who, action: 'start-draft' }, async (tx) => {
    await requireEditorIn(tx, who.userId);
    const baseVersionId = await currentVersionId({ slug }, tx);
    const outlook = baseVersionId && (await outlookVersionContent(baseVersionId, tx));
    if (!outlook) throw new NotFoundError();
    const begin = { slug, content: { ...outlookDocument(outlook), changes: [] }, baseVersionId };
    return createDraft(tx, who, begin, 'started');
  });
}

/** An empty outlook, with the sections and horizons that every outlook has. */
function blankOutlook() {
  const blank = blankOf(OUTLOOK_FORM) as { sections: object[]; horizons: object[] };
  return {
    ...blank,
    sections: blank.sections.map((section, at) => ({ ...section, key: SECTION_KEYS[at] ?? '' })),
    horizons: blank.horizons.map((horizon, at) => ({ ...horizon, year: HORIZON_YEARS[at] ?? '' })),
  };
}

/** Begins an outlook that does not exist yet. */
export async function startNewOutlook(who: Who, slug: string): Promise<{ draftId: string }> {
  return writeOnce({ ...who, action: 'start-outlook' }, async (tx) => {
    await requireEditorIn(tx, who.userId);
    if (await tx.outlook.findUnique({ where: { slug }, select: { id: true } })) {
      throw new RuleError('slug', 'There is an outlook at this address already: edit that one.');
    }
    const content = { ...blankOutlook(), scope: 'profession', slug };
    return createDraft(tx, who, { slug, content, baseVersionId: null }, 'started');
  });
}

/**
 * Begins an outlook draft from a file, in the format of the repository and of an export. A file
 * with faults begins one too if the form can hold all of it; the form shows the faults at their
 * fields.
 *
 * @throws RuleError with the faults of a file that the form cannot hold in full
 */
export async function importOutlookDraft(who: Who, fileText: string): Promise<{ draftId: string }> {
  const content = readFile(fileText);
  return writeOnce({ ...who, action: 'import-draft' }, async (tx) => {
    await requireEditorIn(tx, who.userId);
    const { slug, scope } = content;
    const baseVersionId = await currentVersionId({ slug }, tx);
    const current = baseVersionId && (await outlookVersionContent(baseVersionId, tx));
    if (current && current.scope !== scope) {
      const sentence = `The outlook at “${slug}” has the scope “${current.scope}”, and that stays.`;
      throw new RuleError('file', sentence);
    }
    return createDraft(tx, who, { slug, content, baseVersionId }, 'imported');
  });
}

function readFile(text: string): Pick<OutlookFile, 'slug' | 'scope'> {
  try {
    return parseOutlookFile('The file', text);
  } catch (error) {
    if (!(error instanceof OutlookFileError)) throw error;
    const draft = asDraft(text);
    if (draft) return draft;
    const [first = '', ...rest] = error.faults;
    const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
    throw new RuleError('file', `${first}${more}`);
  }
}

/** More levels than an outlook has, and few enough to go through by recursion. */
const DEEPEST_FILE = 20;

/** Level by level, since recursion would use up the stack on what is nested deeply. */
function isDeeperThan(content: unknown, most: number): boolean {
  let level = [content];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
  }
  return false;
}

/** The content of a file with faults if the form can hold all of it, else null. */
function asDraft(text: string) {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  if (isDeeperThan(content, DEEPEST_FILE)) return null;
  const named = outlookShape.pick({ slug: true, scope: true }).safeParse(
    content !== null &&
      typeof content === 'object' && {
        slug: Reflect.get(content, 'slug'),
        scope: Reflect.get(content, 'scope'),
      },
  );
  if (!named.success || !isDeepStrictEqual(fromFields(toFields(content)), content)) return null;
  return { ...(content as object), ...named.data };
}

export type SaveOutlookDraft = {
  draftId: string;
  version: number;
  /** The form's fields: all of them, or those that were changed. */
  fields: Record<string, string>;
  /** A change of a list to make as well. */
  change: ListChange | null;
};

/**
 * Saves what an editor has typed, whether or not it fits the schema, and changes a list if asked
 * to. A draft that was submitted or approved has to be reviewed again, unless nothing has changed.
 *
 * @returns `at`, the entry that was added or moved ('' for none), and the draft's version after the
 * save
 */
export async function saveOutlookDraft(
  who: Who,
  input: SaveOutlookDraft,
): Promise<{ at: string; version: number }> {
  const { draftId, version, fields, change } = input;
  return writeOnce({ ...who, action: 'save-draft' }, async (tx) => {
    let saved = { at: '', version };
    const step = {
      actorId: who.userId,
      draftId,
      version,
      verb: 'edit' as const,
      shown: (draft: DraftRow) => toFields(draft.content),
    };
    await transitionDraft(tx, step, async (draft) => {
      const before = toFields(draft.content);
      const { slug, scope = '' } = before;
      // The slug and the scope are fixed when a draft begins.
      const typed = fromFields({ ...before, ...fields, slug: slug ?? draft.slug, scope });
      const { document, at, changes } = change
        ? changeList(typed, change)
        : { document: typed, at: '', changes: [] };
      const all = [...writtenChanges(before, toFields(typed)), ...changes];
      saved = { at, version: all.length > 0 ? version + 1 : version };
      if (all.length === 0) return null;
      return {
        data: { content: document as Prisma.InputJsonObject },
        event: { kind: 'edited', changes: all },
      };
    });
    return saved;
  });
}
