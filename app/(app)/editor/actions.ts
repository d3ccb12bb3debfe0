'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { importSchema, rollBackSchema, slugSchema } from '@/lib/schemas/editing/editing';
import { done } from '@/lib/schemas/form-state';
import {
  importOutlookDraft,
  startNewOutlook,
  startOutlookDraft,
} from '@/lib/server/editing/outlook-drafts';
import { rollBack } from '@/lib/server/editing/publish';
import { roleAction } from '@/lib/server/identity/signed-in-action';

export const startDraftAction = roleAction('editor', slugSchema, async (who, { slug }) => {
  const { draftId } = await startOutlookDraft(who, slug);
  redirect(`/editor/drafts/${draftId}`);
});

export const startOutlookAction = roleAction('editor', slugSchema, async (who, { slug }) => {
  const { draftId } = await startNewOutlook(who, slug);
  redirect(`/editor/drafts/${draftId}`);
});

export const importDraftAction = roleAction('editor', importSchema, async (who, { file }) => {
  const { draftId } = await importOutlookDraft(who, file);
  redirect(`/editor/drafts/${draftId}`);
});

export const rollBackAction = roleAction('editor', rollBackSchema, async (who, input) => {
  const { number } = await rollBack(who, input);
  revalidatePath(`/editor/outlooks/${input.slug}`);
  return done(`Published as version ${number}.`);
});
