'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { draftStepSchema, saveDraftSchema } from '@/lib/schemas/editing/editing';
import { done } from '@/lib/schemas/form-state';
import { saveOutlookDraft } from '@/lib/server/editing/outlook-drafts';
import { takeDraftStep } from '@/lib/server/editing/steps';
import { roleAction } from '@/lib/server/identity/signed-in-action';

/** Saves a draft, valid or not. After a change of a list it redirects to the entry concerned. */
export const saveDraftAction = roleAction('editor', saveDraftSchema, async (who, input) => {
  const { at, version } = await saveOutlookDraft(who, input);
  const page = `/editor/drafts/${input.draftId}`;
  if (input.change) redirect(`${page}?at=${at}&version=${version}#part-${at}`);
  revalidatePath(page);
  return done('Saved.');
});

export const draftStepAction = roleAction('editor', draftStepSchema, async (who, input) => {
  const message = await takeDraftStep(who, input);
  revalidatePath(`/editor/drafts/${input.draftId}`);
  return done(message);
});
