'use server';

import { noTextInWords } from '@/lib/format/log-import';
import type { FormState } from '@/lib/schemas/form-state';
import { draftFormSchema, logImportIdSchema, uploadLogSchema } from '@/lib/schemas/log-import';
import { LOG_FILE_TOO_LARGE, MAX_LOG_FILE } from '@/lib/schemas/max-body';
import { RuleError } from '@/lib/server/database/errors';
import { signedInAction } from '@/lib/server/identity/signed-in-action';
import { answerDraft } from '@/lib/server/log-import/answer';
import { decode } from '@/lib/server/log-import/decode';
import { createDraft, discardDraft } from '@/lib/server/log-import/drafts';
import { undoLogImport } from '@/lib/server/log-import/undo';
import { goToPlan, savedPlan } from '../../_actions/after-change';

/** Reads a file, or what was pasted, and leads to what is in it. */
export async function uploadLogAction(previous: FormState, form: FormData): Promise<FormState> {
  const action = signedInAction(uploadLogSchema, async (who, { planId, text }) => {
    const file = form.get('file');
    const isFile = file instanceof File && file.size > 0;
    if (!isFile && text.trim() === '') {
      throw new RuleError('file', 'Choose a file, or paste rows below.');
    }
    const upload = isFile
      ? { field: 'file', name: nameOf(file), ...(await textOf(file)) }
      : { field: 'text', name: '', content: text, encoding: 'utf-8' };
    const ids = await createDraft(who, { planId, ...upload });
    return goToPlan(ids, `/log/import/${ids.importId}`);
  });
  return action(previous, form);
}

/** @throws RuleError for what is no text */
async function textOf(file: File) {
  if (file.size > MAX_LOG_FILE) throw new RuleError('file', LOG_FILE_TOO_LARGE);
  const decoded = decode(new Uint8Array(await file.arrayBuffer()));
  if (decoded.text === null) throw new RuleError('file', noTextInWords(decoded.fault));
  return { content: decoded.text, encoding: decoded.encoding };
}

/** A file's name, for people: as much as a line holds, of characters that a database stores. */
function nameOf(file: File): string {
  return file.name
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 120)
    .toWellFormed();
}

export const answerDraftAction = signedInAction(draftFormSchema, async (who, form) => {
  const { entered, ...ids } = await answerDraft(who, form);
  const here = `/log/import/${ids.importId}`;
  if (entered) return goToPlan(ids, here);
  return goToPlan(ids, `${here}${form.next === 'enter' ? '?again=1' : ''}#preview`);
});

export const discardDraftAction = signedInAction(logImportIdSchema, async (who, { importId }) => {
  const { planId } = await discardDraft(who, importId);
  return goToPlan({ planId }, '/log/import');
});

export const undoLogImportAction = signedInAction(logImportIdSchema, async (who, { importId }) =>
  savedPlan(
    await undoLogImport(who, importId),
    'Undone: what the file had added no longer counts.',
  ),
);
