import { toFields } from '@/lib/schemas/editing/outlook-form';
import { makeOutlook, makePerson, who } from '../../testing/fixtures';
import { ownerDb as db } from '../../testing/owner-database';
import { saveOutlookDraft, startOutlookDraft } from '../outlook-drafts';
import { approveDraft, submitDraft } from '../publish';

/** Two editors and an outlook that they may edit, made anew for each test. */
export let author: string;
export let reader: string;
export let slug: string;

export async function makeEditorsAndOutlook(): Promise<void> {
  [author, reader, slug] = await Promise.all([makeEditor(), makeEditor(), makeOutlook()]);
}

async function makeEditor(): Promise<string> {
  const id = await makePerson();
  await db.user.update({ where: { id }, data: { role: 'editor' } });
  return id;
}

export const rowOf = (id: string) => db.outlookDraft.findUniqueOrThrow({ where: { id } });
export const versionsOf = (of = slug) =>
  db.outlookVersion.findMany({ where: { outlook: { slug: of } }, orderBy: { number: 'asc' } });

/** The input of the draft's next step, with its current version. */
export async function stepOf(draftId: string) {
  const { version } = await rowOf(draftId);
  return { draftId, version, note: '' };
}

/** A draft of the outlook with its summary reworded, as its author saved it. */
export async function writeDraft(change: Record<string, string> = {}): Promise<string> {
  const { draftId } = await startOutlookDraft(who(author), slug);
  const { content, version } = await rowOf(draftId);
  const fields = {
    ...toFields(content),
    summary: 'The bridge hums.',
    'changes.0': 'A new summary.',
    ...change,
  };
  await saveOutlookDraft(who(author), { draftId, version, fields, change: null });
  return draftId;
}

export async function approve(draftId: string) {
  await submitDraft(who(author), await stepOf(draftId));
  await approveDraft(who(reader), await stepOf(draftId));
}
